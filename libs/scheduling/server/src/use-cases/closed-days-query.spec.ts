import { aVisitor, DeskMorning } from '../testing';
import { ClosedDaysQuery } from './closed-days-query';

const cori = '059006';

describe('the days on which no desk of a municipality works', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.everything('TRUNCATE scheduling.closure, scheduling.feast'));

  const closedIn = async (from: string, to: string, municipality = cori): Promise<string[]> => {
    const days = await desk.database.unitOfWork.inTransaction(aVisitor(), (tx) =>
      new ClosedDaysQuery().of(tx, municipality, from, to),
    );
    return [...days];
  };
  const close = (day: string, municipality = cori, deskId: string | null = null) =>
    desk.database.everything(
      `INSERT INTO scheduling.closure (municipality, desk_id, first_day, last_day, reason)
       VALUES ($1, $2, $3, $3, 'ponte')`,
      [municipality, deskId, day],
    );
  const feast = (offices: string) =>
    desk.database.everything(
      `INSERT INTO scheduling.feast (municipality, rule, name, offices, source)
       VALUES ($1, '12-10', 'Patrono', $2, 'spec')`,
      [cori, offices],
    );

  it('are holidays and closures, of this municipality alone', async () => {
    await close('2026-12-07');
    await close('2026-12-09', '059001');
    expect(await closedIn('2026-12-04', '2026-12-11')).toEqual(['2026-12-07', '2026-12-08']);
  });

  it.each([
    ['closed', ['2026-12-10']],
    ['to_be_confirmed', ['2026-12-10']],
    ['open', []],
  ])('are feasts whose offices are %s', async (offices, days) => {
    await feast(offices);
    expect(await closedIn('2026-12-09', '2026-12-11')).toEqual(days);
  });

  it('are not those on which another desk of the municipality works', async () => {
    const [own] = await desk.rows<{ id: string }>(
      `SELECT id FROM scheduling.desk WHERE municipality = '${cori}'`,
    );
    await close('2026-12-10', cori, own?.id ?? null);
    expect(await closedIn('2026-12-10', '2026-12-10')).toEqual(['2026-12-10']);
    await desk.database.everything(
      `WITH second AS (INSERT INTO scheduling.desk (municipality, name)
                       VALUES ('${cori}', 'Sportello di Giulianello') RETURNING id)
       INSERT INTO scheduling.timetable (municipality, desk_id, valid, address, languages, source)
       SELECT '${cori}', id, daterange('2026-01-01', NULL), 'Via Roma 1', '{it}', 'spec' FROM second`,
    );
    expect(await closedIn('2026-12-10', '2026-12-10')).toEqual([]);
  });
});
