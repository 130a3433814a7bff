import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { seedDesks } from '../seed/seed-desks';
import { schedulingEntities } from './entities';
import { PlacesWithoutPersons1796000000200 } from './places-without-persons.migration';

/** What a released database has, and no new one any more. */
const asReleased = [
  'ALTER TABLE scheduling.reservation ADD COLUMN person_key text',
  `ALTER TABLE scheduling.reservation ADD CONSTRAINT one_visit_per_person EXCLUDE USING gist
     (person_key WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active AND person_key IS NOT NULL)`,
  'CREATE INDEX reservation_person ON scheduling.reservation (person_key, starts_at) WHERE active AND person_key IS NOT NULL',
  `INSERT INTO scheduling.reservation (municipality, desk_id, seat, mediator_id, person_key, starts_at, ends_at)
   SELECT d.municipality, d.id, 1, m.id, 'a person', at, at + interval '20 minutes'
     FROM scheduling.desk d, scheduling.mediator m,
          (VALUES (timestamptz '2026-12-01 15:00Z'), ('2026-12-01 16:00Z')) AS moment (at)
    WHERE d.municipality = '059006' AND m.name LIKE 'Amrit%'`,
];

describe('a released database loses what excluded persons', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase(schedulingEntities);
    await seedDesks(database.unitOfWork, { demonstration: true });
    for (const statement of asReleased) await database.everything(statement);
  });
  afterAll(() => database.close());

  it('and keeps every place, its seat and its mediator', async () => {
    const places = () =>
      database.everything<object>(
        'SELECT id, municipality, desk_id, seat, mediator_id, starts_at, ends_at, active FROM scheduling.reservation ORDER BY id',
      );
    const before = await places();
    const runner = database.owner.createQueryRunner();
    await new PlacesWithoutPersons1796000000200().up(runner).finally(() => runner.release());
    expect(before).toHaveLength(2);
    expect(await places()).toEqual(before);
    const left = await database.everything<{ conname: string }>(
      `SELECT conname FROM pg_constraint
        WHERE conrelid = 'scheduling.reservation'::regclass AND contype = 'x' ORDER BY conname`,
    );
    expect(left.map(({ conname }) => conname)).toEqual([
      'one_visit_per_mediator',
      'one_visit_per_practitioner',
      'one_visit_per_seat',
    ]);
  });
});
