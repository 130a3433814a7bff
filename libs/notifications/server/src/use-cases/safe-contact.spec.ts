import type { ContactDetails } from '@one-stop-shop/shared/domain';
import { GuestMessages } from '../testing/a-message-type';
import { anAppointment } from '../testing/an-appointment';
import { everyRule, noon } from '../testing/every-rule';
import { provesSafeContact } from '../testing/safe-contact-suite';
import { MessageDesk } from '../testing/message-desk';

const firstName = 'Zafferana';

describe('what was said of a phone or an address', () => {
  const guests = new GuestMessages();
  let desk: MessageDesk;
  beforeAll(async () => {
    desk = await MessageDesk.open({ types: [guests] });
  });
  afterAll(() => desk.close());

  /** Visits and guests of whom each kind has something to tell. */
  const stage = (kind: string, subject: string, { email, phone }: ContactDetails): void => {
    const reach = { ...(email && { email }), ...(phone && { phone }) };
    guests.guests.set(subject, { firstName, language: 'ur', ...reach });
    const { email: _, ...visit } = anAppointment({ firstName, startsAt: noon });
    const state = kind === 'cancelled' ? 'cancelled' : 'booked';
    desk.appointments.say(subject, { ...visit, ...reach, state });
  };
  const kinds = [
    ...['confirmation', 'moved', 'cancelled', 'reminder', 'desk_change'],
    ...guests.kinds,
  ];

  it('is tried of every kind here, and every rule', () => {
    expect(desk.types.kinds.toSorted()).toEqual(kinds.toSorted());
    expect(everyRule).toHaveLength(42);
  });

  provesSafeContact(kinds, () => ({ desk, stage }));
});
