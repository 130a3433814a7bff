import { anAppointmentWithoutAddress } from '../testing/an-appointment';
import { ChangingDesk, tuesday, wednesday, wednesdayLater } from '../testing/changing-desk';
import type { MailServer } from '../testing/mail-server';
import { anOperator, type MessageDesk } from '../testing/message-desk';
import type { ListCalls } from './list-calls';

const phone = '+393331234567';

describe('news of a change to somebody whose number a stranger knows', () => {
  let here: ChangingDesk;
  let desk: MessageDesk;
  let mail: MailServer;
  let listing: ListCalls;
  beforeAll(async () => {
    here = await ChangingDesk.open();
    ({ desk, mail, listing } = here);
  });
  afterAll(() => here.close());
  beforeEach(() => here.beginAnew());
  const sendDue = () => here.sendDue();
  const booked: ChangingDesk['booked'] = (wishes) => here.booked(wishes);
  const changed: ChangingDesk['changed'] = (...change) => here.changed(...change);

  const victim = () =>
    anAppointmentWithoutAddress({ startsAt: tuesday, firstName: 'Zafferanella', phone });
  const both = async () => {
    const hers = await desk.booked({ ...victim(), manageUrl: 'https://desk.example/#hers' });
    const his = await booked({ email: 'stranger@example.org', phone, language: 'en' });
    return { hers, his };
  };
  const expectEachTold = async (hers: string) => {
    const letters = mail.takenBy('stranger@example.org');
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toMatch(/Zafferanella|#hers/);
    expect(mail.taken).toHaveLength(1);
    expect(await listing.run(anOperator())).toMatchObject([
      {
        appointmentId: hers,
        phone,
        outcome: 'to_call',
        changes: [{ firstName: 'Zafferanella' }],
      },
    ]);
  };

  it.each([
    ['moved', wednesday, wednesdayLater],
    ['cancelled', null, null],
  ])('writes the stranger nothing of hers, and has her called: %s', async (_, one, other) => {
    const { hers, his } = await both();
    await changed([
      { id: hers, startsAt: one },
      { id: his, startsAt: other },
    ]);
    await desk.relayAll();
    await sendDue();
    await expectEachTold(hers);
  });

  it.each(['hers', 'his'] as const)(
    'takes apart a letter that an earlier version planned for both, first %s',
    async (first) => {
      const ids = await both();
      const { hers, his } = ids;
      await changed([{ id: ids[first], startsAt: null }]);
      await desk.relayAll();
      const other = first === 'hers' ? his : hers;
      desk.appointments.change(other, { state: 'cancelled' });
      const before = tuesday.toISOString();
      await desk.database.everything(
        `UPDATE notifications.message SET channel = 'email', visits = $1 WHERE kind = 'desk_change'`,
        [
          JSON.stringify(
            [ids[first], other].map((appointmentId) => ({
              appointmentId,
              before,
              startsAt: null,
            })),
          ),
        ],
      );
      await sendDue();
      await sendDue();
      await expectEachTold(hers);
    },
  );

  it('writes to each address apart under one number, and to one address apart under two', async () => {
    const people = [
      { email: 'one@example.org', phone },
      { email: 'two@example.org', phone },
      { email: 'one@example.org', phone: '+393330000001' },
      { email: 'one@example.org' },
    ];
    const ids: string[] = [];
    for (const person of people) ids.push(await booked(person));
    await changed(ids.map((id) => ({ id, startsAt: null })));
    await desk.relayAll();
    await sendDue();
    expect(mail.takenBy('one@example.org')).toHaveLength(3);
    expect(mail.takenBy('two@example.org')).toHaveLength(1);
  });

  it('reads out to a number only what was booked under it', async () => {
    const hers = await desk.booked(victim());
    const his = await desk.booked({ ...victim(), firstName: 'Other', phone: '+393330000001' });
    await changed([{ id: hers, startsAt: null }]);
    await desk.relayAll();
    desk.appointments.change(his, { state: 'cancelled' });
    const before = tuesday.toISOString();
    await desk.database.everything(
      `UPDATE notifications.message SET visits = $1 WHERE kind = 'desk_change'`,
      [
        JSON.stringify(
          [hers, his].map((appointmentId) => ({ appointmentId, before, startsAt: null })),
        ),
      ],
    );
    expect(await listing.run(anOperator())).toMatchObject([
      { phone, changes: [{ firstName: 'Zafferanella' }] },
      { phone: '+393330000001', changes: [{ firstName: 'Other' }] },
    ]);
  });
});
