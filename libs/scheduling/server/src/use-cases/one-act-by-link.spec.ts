import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { ReadingNotRecorded } from '@one-stop-shop/shared/server';
import { SentStatements } from '@one-stop-shop/shared/server/testing';
import {
  AppointmentOver,
  AppointmentUnknown,
  MovedSince,
  NotPossibleNow,
  SlotTaken,
} from '../domain/problems';
import { aBooking, aVisitor, DeskMorning } from '../testing';
import type { LinkedAppointment } from './manage-by-link';

const day = '2026-12-01';
const at = (time: string): Date => instantOf(day, time);

describe('an act on the page of an appointment', () => {
  let desk: DeskMorning;
  let sent: SentStatements;
  let booked: BookedAppointment;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    sent = new SentStatements(desk.database.app);
  });
  afterAll(() => desk.end());
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    booked = await desk.book(aBooking('16:00', {}, day));
  });
  afterEach(() =>
    desk.rows(`DELETE FROM scheduling.appointment; DELETE FROM scheduling.reservation`),
  );

  const linked = (shown?: Date): LinkedAppointment => ({
    id: booked.id,
    token: desk.credentials.linkToken(booked.id),
    shown: shown ?? at('16:00'),
  });
  const move = (to: string, seen = linked()) => desk.byLink.move(aVisitor(), seen, at(to));
  const cancel = (seen = linked()) => desk.byLink.cancel(aVisitor(), seen);
  const readings = () =>
    desk.rows<{ role: string; purpose: string }>(
      `SELECT role, purpose FROM platform.read_audit WHERE subject = '${booked.id}'`,
    );
  const transactions = (statements: readonly string[]) =>
    statements.filter((statement) => statement === 'START TRANSACTION').length;

  const standing = () =>
    desk.rows<{ state: string; startsAt: Date; places: number; told: string[] }>(
      `SELECT state, starts_at AS "startsAt",
              (SELECT count(*)::int FROM scheduling.reservation WHERE active) AS places,
              (SELECT array_agg(name ORDER BY id) FROM platform.outbox
                WHERE payload->>'appointmentId' = '${booked.id}') AS told
         FROM scheduling.appointment WHERE id = '${booked.id}'`,
    );
  const untouched = {
    state: 'booked',
    startsAt: at('16:00'),
    places: 1,
    told: ['appointment-booked'],
  };

  // Apart they were 3 transactions, 26 statements and two lines; and 2, 14 and one.
  it.each([
    ['a move', () => move('16:20'), 17],
    ['a cancellation', () => cancel(), 10],
  ])('is one transaction and one line of the audit: %s', async (_, act, statements) => {
    const acted = await sent.during<unknown>(act);
    expect(transactions(acted.sent)).toBe(1);
    expect(acted.sent).toHaveLength(statements);
    expect(await readings()).toEqual([{ role: 'visitor', purpose: 'public-information' }]);
  });

  it('answers with the visit as it stands, and a repetition as the first time', async () => {
    const moved = await move('16:20');
    expect(moved).toMatchObject({ id: booked.id, startsAt: at('16:20').toISOString() });
    const { shown } = await desk.opening.run(aVisitor(), linked());
    expect(moved).toEqual(shown);
    expect(await move('16:20')).toEqual(moved);
    expect(await standing()).toMatchObject([
      { places: 1, told: ['appointment-booked', 'appointment-moved'] },
    ]);
  });

  it.each<[string, () => Promise<unknown>, new (...args: never[]) => Error]>([
    ['the visit has moved since', () => move('16:40', linked(at('17:00'))), MovedSince],
    ['the same, to cancel it', () => cancel(linked(at('17:00'))), MovedSince],
    ['it has begun', () => (desk.database.clock.set(at('16:00')), move('16:40')), NotPossibleNow],
    [
      'the same, to cancel it',
      () => (desk.database.clock.set(at('16:00')), cancel()),
      NotPossibleNow,
    ],
    [
      'the link is of another one',
      () => move('16:40', { ...linked(), id: '0190a1b2-0000-7000-8000-0000000000ee' }),
      AppointmentUnknown,
    ],
  ])('leaves all as it was, and no line, when it is refused: %s', async (_, act, refusal) => {
    await expect(act()).rejects.toThrow(refusal);
    expect(await standing()).toEqual([untouched]);
    expect(await readings()).toEqual([]);
  });

  it('keeps the place when the wished one is taken', async () => {
    const mine = booked;
    await desk.book(aBooking('16:20', {}, day));
    await expect(move('16:20')).rejects.toThrow(SlotTaken);
    expect(await standing()).toEqual([{ ...untouched, places: 2 }]);
    expect((await desk.byLink.show(aVisitor(), linked())).startsAt).toBe(mine.startsAt);
  });

  it('is undone when its reading cannot be recorded', async () => {
    await desk.database.owner.query('REVOKE INSERT ON platform.read_audit FROM desk_app');
    await expect(move('16:20')).rejects.toThrow(ReadingNotRecorded);
    await expect(cancel()).rejects.toThrow(ReadingNotRecorded);
    await desk.database.owner.query('GRANT INSERT ON platform.read_audit TO desk_app');
    expect(await standing()).toEqual([untouched]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'lets one of a move and a cancellation through, round %i',
    async (round) => {
      const acts = [() => move('16:20'), () => cancel()];
      const both = round % 2 ? acts : acts.reverse();
      const outcomes = await Promise.allSettled<unknown>(both.map((act) => act()));
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(refused).toHaveLength(1);
      const [now] = await standing();
      if (now?.state === 'cancelled') {
        expect([AppointmentOver, NotPossibleNow]).toContain(refused[0].constructor);
        expect(now).toMatchObject({ startsAt: at('16:00'), places: 0 });
      } else {
        expect(refused[0]).toBeInstanceOf(MovedSince);
        expect(now).toMatchObject({ state: 'booked', startsAt: at('16:20'), places: 1 });
      }
      expect(now?.told).toHaveLength(2);
    },
  );

  it('goes through twice for who presses twice', async () => {
    const [one, other] = await Promise.all([move('16:20'), move('16:20')]);
    expect(one).toEqual(other);
    expect(await standing()).toMatchObject([{ startsAt: at('16:20'), places: 1 }]);
  });
});
