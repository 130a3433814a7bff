import { randomUUID } from 'node:crypto';
import type { BookForSomeone, ShiftChange } from '@one-stop-shop/scheduling/contracts';
import { MediatorUnknown } from '../../domain/problems';
import { livia, teresa } from '../../seed/demonstration-mediators';
import {
  aMediator,
  anOperator,
  aPhoneBooking,
  cori,
  DeskMorning,
  ManagingMorning,
  tuesday,
} from '../../testing';

const ofCori = '059006';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const work = { municipality: ofCori, from: '2026-11-01', to: null } as const;

/** Teresa orients and tutors at Cori on Tuesdays, where Amrit mediates. */
describe('practitioners who are away', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
    await desk.rows(`UPDATE scheduling.timetable SET seats = 3 WHERE desk_id = '${cori}'`);
  });
  afterEach(() => desk.end());

  const absenceOf = (mediatorId: string): ShiftChange => ({
    kind: 'enter-absence',
    absence: { mediatorId, firstDay: tuesday, lastDay: tuesday, hours: null },
  });
  const book = (at: string, wishes: Partial<BookForSomeone>) =>
    desk.bookingForSomeone.run(anOperator(), randomUUID(), aPhoneBooking(at, wishes));
  const aTutor = (name = 'Bruna', id: string = randomUUID()) =>
    aMediator({ id, name, assignments: [{ ...work, profession: 'practice' }] });
  const aShift = (mediatorId: string, practices?: ['tutoring'] | ['psychology']): ShiftChange => ({
    kind: 'enter-shift',
    shift: {
      ...{ mediatorId, deskId: cori, weekday: 2, from: '16:00', until: '18:00' },
      ...{ validFrom: '2026-11-24', validUntil: null, ...(practices && { practices }) },
    },
  });

  it('hit the visits that name them, alone or beside a mediator', async () => {
    await book('16:00', { practice: 'tutoring', language: 'en' });
    await book('16:20', { practice: 'tutoring', language: 'ur', mediatorLanguage: 'ur' });
    await book('16:40', { language: 'ur', mediatorLanguage: 'ur' });
    const { hits } = await managing.preview(absenceOf(teresa));
    expect(hits.map(({ mediatorId, practitionerId }) => [mediatorId, practitionerId])).toEqual([
      [undefined, teresa],
      [amrit, teresa],
    ]);
    // The Tuesday after, with her again.
    expect(hits.map(({ proposal }) => proposal)).toMatchObject([
      { startsAt: '2026-12-01T15:00:00.000Z', practitionerId: teresa, keepsTime: false },
      { startsAt: '2026-12-01T15:20:00.000Z', mediatorId: amrit, practitionerId: teresa },
    ]);
    expect(await managing.make(absenceOf(teresa))).toMatchObject({ moved: 2, cancelled: 0 });
  });

  it('leave their visits to one who does the same, and to nobody else', async () => {
    const bruna = aTutor();
    managing.accounts.said.push(bruna);
    await managing.make(aShift(bruna.id, ['tutoring']));
    await book('16:00', { practice: 'tutoring', language: 'en' });
    await book('16:20', { practice: 'orientation', language: 'en' });
    const taken = await desk.rows<{ practitioner_id: string }>(
      'SELECT practitioner_id FROM scheduling.appointment ORDER BY starts_at',
    );
    const tutor = taken[0]?.practitioner_id ?? '';
    expect(tutor).toBe(teresa);
    const { hits } = await managing.preview(absenceOf(teresa));
    expect(hits.map(({ proposal }) => proposal)).toMatchObject([
      { practitionerId: bruna.id, keepsTime: true },
      { practitionerId: teresa, keepsTime: false },
    ]);
  });

  it('are hit too when only the mediator beside them is away', async () => {
    await book('16:20', { practice: 'tutoring', language: 'ur', mediatorLanguage: 'ur' });
    const { hits } = await managing.preview(absenceOf(amrit));
    expect(hits).toMatchObject([
      { practitionerId: teresa, proposal: { practitionerId: teresa, mediatorId: amrit } },
    ]);
  });

  it('whose visits have nowhere to go are listed, never lost', async () => {
    await desk.rows(`UPDATE scheduling.shift SET valid = daterange(lower(valid), '2026-11-25')
                      WHERE mediator_id = '${teresa}'`);
    const { id } = await book('16:00', { practice: 'tutoring', language: 'en' });
    const { hits } = await managing.preview(absenceOf(teresa));
    expect(hits).toMatchObject([{ appointmentId: id, told: 'call', proposal: null }]);
    expect(await managing.make(absenceOf(teresa))).toMatchObject({
      ...{ moved: 0, cancelled: 1, told: { call: 1 } },
    });
  });

  it('come on shifts of their own profession alone', async () => {
    const bruna = aTutor();
    const harpreet = aMediator();
    managing.accounts.said.push(bruna, harpreet);
    await expect(managing.preview(aShift(bruna.id))).rejects.toThrow(MediatorUnknown);
    const practising = aShift(harpreet.id, ['psychology']);
    await expect(managing.preview(practising)).rejects.toThrow(MediatorUnknown);
    await managing.make(aShift(bruna.id, ['psychology']));
    await managing.make(aShift(harpreet.id));
    const shifts = await desk.rows(
      `SELECT practices FROM scheduling.shift s JOIN scheduling.mediator m ON m.id = s.mediator_id
        WHERE m.name IN ('Bruna', 'Harpreet') ORDER BY practices`,
    );
    expect(shifts).toEqual([{ practices: [] }, { practices: ['psychology'] }]);
  });

  it('keep what they are there for when their hours change', async () => {
    managing.accounts.said.push(aTutor('Teresa', teresa), aTutor('Livia', livia));
    const [shift] = await desk.rows<{ id: string }>(
      `SELECT id FROM scheduling.shift WHERE mediator_id = '${teresa}'`,
    );
    await managing.make({
      ...{ kind: 'change-shift', municipality: ofCori, id: shift?.id ?? '' },
      ...{ firstDay: '2026-12-01', hours: { from: '16:00', until: '17:00' } },
    });
    const shifts = await desk.rows(
      `SELECT practices, to_char(ends, 'HH24:MI') AS until FROM scheduling.shift
        WHERE mediator_id = '${teresa}' ORDER BY lower(valid)`,
    );
    expect(shifts).toEqual([
      { practices: ['orientation', 'tutoring'], until: '18:00' },
      { practices: ['orientation', 'tutoring'], until: '17:00' },
    ]);
  });
});
