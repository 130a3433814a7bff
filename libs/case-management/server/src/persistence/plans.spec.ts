import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import type { AfterQueryEvent, EntitySubscriberInterface } from 'typeorm';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  type DeskAfternoon,
} from '../testing/desk-afternoon';

/** Questions about persons as they were sent, with their values. */
class Questions implements EntitySubscriberInterface {
  readonly asked: { readonly sql: string; readonly values: unknown[] }[] = [];

  afterQuery({ query, parameters }: AfterQueryEvent): void {
    if (!/^\s*(SELECT|WITH)/.test(query) || !query.includes('case_management"."person')) {
      if (!/^\s*(SELECT|WITH)[^]*FROM case_management\./.test(query)) return;
    }
    this.asked.push({ sql: query, values: Array.isArray(parameters) ? parameters : [] });
  }
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Twenty thousand persons: what is asked about one of them, or a few, must not read them all. */
describe('the plans of what is read about persons', () => {
  let desk: DeskAfternoon;
  const questions = new Questions();
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    for (const statement of manyPersons) await desk.database.everything(statement);
    desk.database.app.subscribers.push(questions);
  });
  afterAll(() => desk.database.close());
  beforeEach(() => {
    questions.asked.length = 0;
  });

  /** Tables that are read from end to end, planned for these values and for all. */
  const readWhole = async (scope: OperatorScope): Promise<string[]> => {
    const whole = new Set<string>();
    const look = (node: PlanNode): void => {
      if (node['Node Type'] === 'Seq Scan') whole.add(node['Relation Name'] ?? 'something');
      node.Plans?.forEach(look);
    };
    for (const { sql, values } of [...questions.asked]) {
      await desk.database.unitOfWork.inTransaction(scope, async (tx) => {
        for (const [kind, bound] of [
          ['FORMAT JSON', values],
          ['GENERIC_PLAN, FORMAT JSON', []],
        ] as const) {
          const [row] = await tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
            `EXPLAIN (${kind}) ${sql}`,
            bound,
          );
          if (row) look(row['QUERY PLAN'][0].Plan);
        }
      });
    }
    return [...whole].sort();
  };

  it.each([
    ['at the desk', anOperator],
    ['for a mediator', aMediator],
  ])('of a search go by the index of tokens %s', async (_, role) => {
    const reader = role();
    await desk.searching.run(reader, 'gurpreet singh 0001');
    await desk.searching.run(reader, '');
    expect(questions.asked.length).toBeGreaterThan(1);
    expect(await readWhole(reader)).toEqual([]);
  });

  it('of somebody’s page go by the person', async () => {
    const operator = anOperator();
    const id = await desk.register(operator);
    await desk.meeting.run(operator, id, randomUUID(), anEncounter());
    questions.asked.length = 0;
    await desk.reading.run(operator, id);
    expect(questions.asked.length).toBeGreaterThan(4);
    expect(await readWhole(operator)).toEqual([]);
  });

  it('of what is due today go by the day', async () => {
    const operator = anOperator();
    await desk.today.run(operator);
    expect(questions.asked.length).toBeGreaterThan(0);
    expect(await readWhole(operator)).toEqual([]);
  });
});

const about = 'p.id, p.municipality, p.restricted';
const anybody = "'0190a1b2-0000-7000-8000-0000000000ff'::uuid";

const manyPersons = [
  `INSERT INTO case_management.person (id, municipality, restricted, name, language, version,
     registered_at, registered_by)
   SELECT gen_random_uuid(), CASE n % 2 WHEN 0 THEN '059006' ELSE '059001' END, n % 40 = 0,
          'Persona ' || n, 'pa', 0, timestamptz '2026-11-01' - n * interval '1 hour', ${anybody}
     FROM generate_series(1, 20000) AS n`,
  `INSERT INTO case_management.search_token (person_id, municipality, restricted, token)
   SELECT ${about}, kind || substr(md5(p.name || kind), 1, 7)
     FROM case_management.person p, (VALUES ('w:'), ('s:'), ('p:')) AS v (kind)`,
  `INSERT INTO case_management.person_fact (id, person_id, municipality, restricted, kind, value,
     source, recorded_by, recorded_at)
   SELECT gen_random_uuid(), ${about}, kind, '[]', 'person', ${anybody}, p.registered_at
     FROM case_management.person p, (VALUES ('names'), ('gender')) AS v (kind)`,
  `INSERT INTO case_management.person_contact (id, person_id, municipality, restricted, phone,
     use_sealed, source, recorded_by, recorded_at)
   SELECT gen_random_uuid(), ${about}, '+39333' || lpad((row_number() OVER ())::text, 7, '0'),
          '\\x00', 'person', ${anybody}, p.registered_at
     FROM case_management.person p`,
  `INSERT INTO case_management.encounter (id, person_id, municipality, restricted, kind, started_at,
     minutes, language, mediation, topics, services, teach_back, withheld, author, written_at, version)
   SELECT p.id, ${about}, 'desk_visit', p.registered_at, 20, 'pa', 'not_needed', '{}', '{}',
          'not_tried', true, ${anybody}, p.registered_at, 1
     FROM case_management.person p`,
  `INSERT INTO case_management.private_part (about_id, person_id, municipality, restricted, sealed)
   SELECT p.id, ${about}, '\\x00' FROM case_management.person p`,
  `INSERT INTO case_management.access (id, person_id, municipality, restricted, at, channel, requests,
     withheld, author)
   SELECT p.id, ${about}, p.registered_at, 'walk_in', '{}', false, ${anybody}
     FROM case_management.person p`,
  `INSERT INTO case_management.next_step (encounter_id, person_id, municipality, restricted, due, author)
   SELECT p.id, ${about}, date '2027-01-01' + (abs(hashtext(p.name)) % 300), ${anybody}
     FROM case_management.person p`,
  `INSERT INTO case_management.visit_tie (id, person_id, municipality, restricted, visit_id, how,
     tied_at, tied_by)
   SELECT p.id, ${about}, p.id, 'candidate', p.registered_at, ${anybody}
     FROM case_management.person p`,
  'ANALYZE',
];
