import { randomUUID } from 'node:crypto';
import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { MovedSince, PlaceGivenAway, UndoOver } from '../domain/problems';
import { aBooking, anOperator, aPhoneBooking, aVisitor, DeskMorning } from '../testing';

const day = '2026-12-01';
const at = (time: string): Date => instantOf(day, time);
const morning = new Date('2026-11-23T08:00:00Z');

describe('the desk takes back what it has just done', () => {
  let desk: DeskMorning;
  let booked: BookedAppointment;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(async () => {
    desk.database.clock.set(morning);
    booked = await desk.bookingForSomeone.run(operator, randomUUID(), {
      ...aPhoneBooking('16:00'),
      startsAt: at('16:00').toISOString(),
    });
  });
  afterEach(() =>
    desk.rows(`TRUNCATE scheduling.undoable_change, scheduling.appointment, scheduling.closure,
                 scheduling.reservation, platform.outbox CASCADE`),
  );

  const operator = anOperator();
  const colleague = anOperator();
  const wait = (seconds: number) =>
    desk.database.clock.set(new Date(morning.getTime() + seconds * 1_000));
  const seen = (time = '16:00') => ({ id: booked.id, shown: at(time) });
  const cancel = (who = operator) => desk.cancelling.run(who, seen());
  const move = (to: string, from = '16:00', who = operator) =>
    desk.moving.run(who, seen(from), at(to));
  const undo = (act: 'move' | 'cancel', time = '16:00', who = operator) =>
    desk.undoing.run(who, seen(time), act);
  const take = (time: string) => desk.book(aBooking(time, {}, day));

  const visit = async () => {
    const [row] = await desk.rows<Record<string, unknown>>(
      `SELECT a.state, a.cancelled_by, a.starts_at, a.ends_at, a.mediator_id, a.link_hash,
              a.code_hash, r.active, r.seat, r.starts_at AS place,
              (SELECT count(*)::int FROM scheduling.reservation WHERE active) AS places
         FROM scheduling.appointment a JOIN scheduling.reservation r ON r.id = a.reservation_id
        WHERE a.id = '${booked.id}'`,
    );
    return row;
  };
  const published = async () =>
    (
      await desk.rows<{ name: string }>(
        `SELECT name FROM platform.outbox WHERE payload->>'appointmentId' = '${booked.id}' ORDER BY id`,
      )
    ).map(({ name }) => name.replace('appointment-', ''));
  const both = async (...acts: Promise<unknown>[]) => {
    const ended = await Promise.allSettled(acts);
    return ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
  };

  it('says until when, and how the person learns of it', async () => {
    const until = '2026-11-23T08:00:10.000Z';
    expect(await move('16:20')).toEqual({ learns: 'call', undo: { until } });
    expect(await desk.cancelling.run(operator, seen('16:20'))).toEqual({
      learns: 'call',
      undo: { until },
    });
  });

  it.each([
    ['email', { email: 'fatima@example.org' }],
    ['call', {}],
    ['none', { phone: undefined }],
  ] as const)('says %s before and after with one rule', async (learns, contact) => {
    await desk.rows('TRUNCATE scheduling.appointment, scheduling.reservation CASCADE');
    booked = await desk.bookingForSomeone.run(operator, randomUUID(), {
      ...aPhoneBooking('16:00', contact),
      startsAt: at('16:00').toISOString(),
    });
    const { entries } = await desk.theAgenda(operator, { from: day, to: day });
    expect(entries.map((entry) => entry.learns)).toEqual([learns]);
    expect((await cancel()).learns).toBe(learns);
  });

  it('brings a cancelled visit back as it was', async () => {
    const before = await visit();
    await cancel();
    expect(await visit()).toMatchObject({ state: 'cancelled', places: 0 });
    wait(10);
    expect(await undo('cancel')).toEqual({ learns: 'not_told' });
    expect(await visit()).toEqual(before);
    expect(await published()).toEqual(['booked', 'cancelled', 'restored']);
    // Its link opens it again.
    const opened = await desk.byLink.show(aVisitor(), {
      ...seen(),
      token: desk.credentials.linkToken(booked.id),
    });
    expect(opened.startsAt).toBe(at('16:00').toISOString());
  });

  it('brings a moved visit back, and gives up the place it had meanwhile', async () => {
    const before = await visit();
    await move('16:40');
    wait(10);
    await undo('move', '16:40');
    expect(await visit()).toEqual(before);
    expect(await published()).toEqual(['booked', 'moved', 'restored']);
    expect((await take('16:40')).id).not.toBe(booked.id);
  });

  it('takes what was pressed in the last moment, and nothing after it', async () => {
    await cancel();
    wait(11);
    await expect(undo('cancel')).rejects.toThrow(UndoOver);
    wait(10.9);
    await expect(undo('cancel')).resolves.toBeDefined();
  });

  it('gives nobody’s place away: what was done stands', async () => {
    await move('16:40');
    const other = await take('16:00');
    const standing = await visit();
    await expect(undo('move', '16:40')).rejects.toThrow(PlaceGivenAway);
    expect(await visit()).toEqual(standing);
    const [theirs] = await desk.rows(
      `SELECT state FROM scheduling.appointment WHERE id = '${other.id}'`,
    );
    expect(theirs).toEqual({ state: 'booked' });
    expect(await published()).toEqual(['booked', 'moved']);
  });

  it('does not come back behind a closure that has not seen it', async () => {
    await cancel();
    await desk.rows(
      `INSERT INTO scheduling.closure (municipality, desk_id, first_day, last_day, reason)
       VALUES ('059006', NULL, '${day}', '${day}', 'riunione')`,
    );
    await expect(undo('cancel')).rejects.toThrow(PlaceGivenAway);
    expect(await visit()).toMatchObject({ state: 'cancelled' });
  });

  it('is one act when it is pressed twice, at once or again', async () => {
    await cancel();
    expect(await both(undo('cancel'), undo('cancel'))).toEqual([]);
    await undo('cancel');
    expect(await published()).toEqual(['booked', 'cancelled', 'restored']);
  });

  it('is nobody else’s', async () => {
    await cancel();
    await expect(undo('cancel', '16:00', colleague)).rejects.toThrow(UndoOver);
    expect(await visit()).toMatchObject({ state: 'cancelled' });
  });

  it('is not possible of what a colleague or the person did since', async () => {
    await move('16:20');
    await move('16:40', '16:20', colleague);
    await expect(undo('move', '16:20')).rejects.toThrow(UndoOver);
    await expect(undo('move', '16:40')).rejects.toThrow(UndoOver);
    const token = desk.credentials.linkToken(booked.id);
    await desk.byLink.cancel(aVisitor(), { ...seen('16:40'), token });
    await expect(undo('move', '16:40', colleague)).rejects.toThrow(UndoOver);
    expect(await visit()).toMatchObject({ state: 'cancelled', cancelled_by: 'person' });
  });

  it('is of the act and the hour that the page shows', async () => {
    await move('16:20');
    await expect(undo('cancel', '16:20')).rejects.toThrow(UndoOver);
    await expect(undo('move', '16:00')).rejects.toThrow(MovedSince);
    await expect(undo('move', '16:20')).resolves.toBeDefined();
  });

  it('may be done again, and taken back again', async () => {
    await cancel();
    await undo('cancel');
    await cancel();
    await undo('cancel');
    expect(await published()).toEqual(['booked', 'cancelled', 'restored', 'cancelled', 'restored']);
    expect(await visit()).toMatchObject({ state: 'booked', places: 1 });
  });

  it('races with whoever wants the place: one has it', async () => {
    for (let times = 0; times < 10; times += 1) {
      await cancel();
      const refused = await both(undo('cancel'), take('16:00'));
      expect(refused).toHaveLength(1);
      expect(await visit()).toMatchObject({ places: 1 });
      await desk.rows(`DELETE FROM scheduling.appointment WHERE id <> '${booked.id}';
        UPDATE scheduling.reservation SET active = false
         WHERE id NOT IN (SELECT reservation_id FROM scheduling.appointment);`);
      if (refused[0] instanceof PlaceGivenAway) await undo('cancel');
    }
  });

  it('lets go what is an hour old, of whoever acts again', async () => {
    await cancel();
    wait(3_601);
    const another = await take('16:20');
    await desk.moving.run(operator, { id: another.id, shown: at('16:20') }, at('16:40'));
    const kept = await desk.rows(`SELECT appointment_id FROM scheduling.undoable_change`);
    expect(kept).toEqual([{ appointment_id: another.id }]);
  });
});
