import { onOrderOf } from '@one-stop-shop/shared/server';
import { ListDesks } from './list-desks';
import { anAdministrator, aVisitor, cori, DeskMorning } from '../testing';

/** Hours and address of the same desk changed three times in two years: versions, never one row. */
describe('a desk whose hours change from a day on', () => {
  let desk: DeskMorning;
  const ordered = onOrderOf(anAdministrator(), '059006', 'change-of-hours');
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    await desk.database.unitOfWork.inTransaction(ordered, async (tx) => {
      await tx.query(
        `UPDATE scheduling.timetable SET valid = daterange(lower(valid), '2026-12-14') WHERE desk_id = $1`,
        [cori],
      );
      await tx.query(
        `WITH version AS (INSERT INTO scheduling.timetable
             (municipality, desk_id, valid, address, languages, source)
           VALUES ('059006', $1, '[2026-12-14,)', 'Via della Libertà 26, 04010 Cori', '{hi,pa,ur,en}', 'as in 2020')
           RETURNING id, municipality)
         INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
         SELECT municipality, id, 3, '09:00', '13:00' FROM version`,
        [cori],
      );
      await tx.query(
        `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
         SELECT '059006', $1, id, 3, '09:00', '13:00', '[2026-12-14,)' FROM scheduling.mediator LIMIT 1`,
        [cori],
      );
    });
  });
  afterAll(() => desk.end());

  const days = async (from: string, to: string): Promise<string[]> => {
    const slots = await desk.finding.forThePublic(aVisitor(), { from, to, desk: cori });
    return [...new Set(slots.map((slot) => slot.startsAt.slice(0, 10)))];
  };

  it('is booked on Tuesdays before it and on Wednesdays after', async () => {
    expect(await days('2026-11-24', '2027-01-14')).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
      '2027-01-13',
    ]);
  });

  it('tells the address of the day', async () => {
    const list = new ListDesks(desk.database.unitOfWork);
    const address = async () =>
      (await list.run(aVisitor())).find((one) => one.id === cori)?.address;
    expect(await address()).toBe('Via della Libertà 16, 04010 Cori');
    desk.database.clock.set('2026-12-14T08:00:00Z');
    expect(await address()).toBe('Via della Libertà 26, 04010 Cori');
  });

  it('never has two versions on one day', async () => {
    await expect(
      desk.database.unitOfWork.inTransaction(ordered, (tx) =>
        tx.query(
          `INSERT INTO scheduling.timetable (municipality, desk_id, valid, address, languages, source)
           VALUES ('059006', $1, '[2026-12-20,2026-12-21)', 'x', '{}', 'x')`,
          [cori],
        ),
      ),
    ).rejects.toThrow(/conflicting key value|overlaps|exclusion/);
  });
});
