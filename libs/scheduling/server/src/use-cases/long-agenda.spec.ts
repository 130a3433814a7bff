import { AgendaTooLong } from '../domain/problems';
import { busyCori } from '../testing/busy-desk';
import { anOperator, asMediator, DeskMorning } from '../testing';
import { ReadMediatorAgenda } from './read-mediator-agenda';

const mediator = '0190a1b2-0000-7000-8000-0000000e0002';
const december = { from: '2026-12-01', to: '2026-12-31' };

/** One visit more than is shown, all in December with one mediator. */
describe('an agenda of more visits than anybody reads', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    await desk.rows(busyCori(5_001));
    await begin(`'2026-12-01T07:00Z'::timestamptz + (n % 29 || ' days')::interval`);
  });
  afterAll(() => desk.end());

  const begin = (moment: string) =>
    desk.rows(
      `UPDATE scheduling.appointment a SET mediator_id = '${mediator}', starts_at = ${moment},
              ends_at = ${moment} + interval '20 minutes'
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM scheduling.appointment) one
        WHERE one.id = a.id`,
    );

  it('is refused, with the words to ask for fewer days, and nobody is read', async () => {
    await expect(desk.theAgenda(anOperator(), december)).rejects.toThrow(AgendaTooLong);
    const own = new ReadMediatorAgenda(desk.database.unitOfWork);
    const asking = own.run(asMediator(mediator, ['059006']), december);
    await expect(asking).rejects.toThrow(AgendaTooLong);
    expect(await desk.rows('SELECT FROM platform.read_audit')).toEqual([]);
  });

  it('is shown by weeks, and a single day always', async () => {
    const week = await desk.theAgenda(anOperator(), { from: '2026-12-07', to: '2026-12-13' });
    expect(week.entries.length).toBeGreaterThan(900);
    await begin(`'2026-12-01T09:00Z'::timestamptz`);
    const day = await desk.theAgenda(anOperator(), { from: '2026-12-01', to: '2026-12-01' });
    expect(day.entries).toHaveLength(5_001);
  });
});
