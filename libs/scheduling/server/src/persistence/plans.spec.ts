import type { AfterQueryEvent, EntitySubscriberInterface } from 'typeorm';
import { onOrderOf, type AccessScope } from '@one-stop-shop/shared/server';
import {
  aBooking,
  anAdministrator,
  anOperator,
  asMediator,
  DeskMorning,
  ManagingMorning,
  newHours,
} from '../testing';
import { ReadMediatorAgenda } from '../use-cases/read-mediator-agenda';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Questions as they were sent, with their values. */
class Questions implements EntitySubscriberInterface {
  readonly asked: { readonly sql: string; readonly values: unknown[] }[] = [];
  /** Of those, which visits share a contact. */
  readonly gathered: typeof this.asked = [];

  afterQuery({ query, parameters }: AfterQueryEvent): void {
    if (!/^\s*SELECT/.test(query) || !query.includes('scheduling.appointment')) return;
    const kind = query.includes('"sameHour"') ? this.gathered : this.asked;
    kind.push({ sql: query, values: Array.isArray(parameters) ? parameters : [] });
  }
}

interface PlanNode {
  'Node Type': string;
  Alias?: string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Years of visits: the questions of a day must not read them all. */
describe('the plans of what is read with four years of visits', () => {
  let desk: DeskMorning;
  const questions = new Questions();
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    await desk.book(aBooking('16:00', { email: 'a@example.org' }, '2026-12-15'));
    await desk.rows(yearsOfVisits);
    await desk.rows('ANALYZE scheduling.appointment, scheduling.contact, scheduling.reservation');
    desk.database.app.subscribers.push(questions);
  });
  afterAll(() => desk.end());
  beforeEach(() => {
    questions.asked.length = 0;
    questions.gathered.length = 0;
  });

  /** How each goes with its values, and how it goes once it is planned for all values. */
  const plansOf = async (
    scope: AccessScope,
    asked: Questions['asked'],
    which: 'these values' | 'all values' = 'these values',
  ): Promise<PlanNode[]> => {
    const plans: PlanNode[] = [];
    for (const { sql, values } of [...asked]) {
      const [row] = await desk.database.unitOfWork.inTransaction(scope, (tx) =>
        which === 'these values'
          ? tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values)
          : tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
              `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`,
            ),
      );
      if (row) plans.push(row['QUERY PLAN'][0].Plan);
    }
    return plans;
  };
  /** Indexes by which appointments and contacts are read; another kind of node where none is. */
  const waysTo = async (scope: AccessScope): Promise<string[]> => {
    const ways = new Set<string>();
    for (const plan of await plansOf(scope, questions.asked)) collect(plan, ways);
    return [...ways].sort();
  };
  /** Indexes by which contacts and appointments are found; `all of …` where one is read whole. */
  const indexesOf = async (
    scope: AccessScope,
    asked: Questions['asked'],
    which?: 'all values',
  ): Promise<string[]> => {
    const found = new Set<string>();
    const look = (node: PlanNode): void => {
      const relation = node['Relation Name'];
      const isOurs = relation === 'contact' || relation === 'appointment';
      if (node['Index Name']) found.add(node['Index Name']);
      else if (isOurs && node['Node Type'] === 'Seq Scan') found.add(`all of ${relation}`);
      node.Plans?.forEach(look);
    };
    (await plansOf(scope, asked, which)).forEach(look);
    return [...found].sort();
  };
  // What policies ask besides, for mediators and emergencies, has aliases of its own.
  const collect = (node: PlanNode, ways: Set<string>): void => {
    if (node.Alias === 'a' || node.Alias === 'c') ways.add(node['Index Name'] ?? node['Node Type']);
    for (const child of node.Plans ?? []) collect(child, ways);
  };
  const theDay = { from: '2026-11-24', to: '2026-11-24' };
  const byContact = ['appointment_contact', 'contact_email', 'contact_phone'];
  const byMunicipality = ['appointment_day', 'contact_id_municipality_key'];

  it('of the agenda go by municipality and day', async () => {
    const operator = anOperator();
    await desk.agenda.run(operator, theDay);
    expect(questions.asked).toHaveLength(1);
    expect(await waysTo(operator)).toEqual(byMunicipality);
  });

  it('read nothing from end to end once they are planned for all values', async () => {
    const operator = anOperator();
    await desk.agenda.run(operator, { from: '2026-12-15', to: '2026-12-15' });
    await desk.contactVisits.under(operator, { phone: '+393330000007', email: 'a@example.org' });
    const asked = [...questions.asked, ...questions.gathered];
    expect(asked).toHaveLength(3);
    const found = await indexesOf(operator, asked, 'all values');
    expect(found).toEqual(expect.arrayContaining([...byContact, ...byMunicipality]));
    expect(found.filter((way) => way.startsWith('all of'))).toEqual([]);
  });

  it('of a month of the agenda read no table from end to end', async () => {
    const operator = anOperator();
    await desk.agenda.run(operator, { from: '2025-11-01', to: '2025-11-30' });
    expect(questions.asked).toHaveLength(1);
    expect(await waysTo(operator)).not.toContain('Seq Scan');
  });

  it('of the question whether it has changed do too', async () => {
    const operator = anOperator();
    const { version } = await desk.agenda.run(operator, theDay);
    questions.asked.length = 0;
    await desk.agenda.run(operator, theDay, version);
    expect(questions.asked).toHaveLength(1);
    expect(await waysTo(operator)).toEqual(byMunicipality);
  });

  it('of the visits of one contact go by its phone or address', async () => {
    const operator = anOperator();
    await desk.contactVisits.under(operator, { phone: '+393330000007', email: 'a@example.org' });
    const found = await indexesOf(operator, questions.asked);
    expect(found).toEqual(expect.arrayContaining(byContact));
    expect(found.filter((way) => way.startsWith('all of'))).toEqual([]);
    await desk.agenda.run(operator, { from: '2026-12-15', to: '2026-12-15' });
    expect(questions.gathered).toHaveLength(1);
    const gathered = await indexesOf(operator, questions.gathered);
    expect(gathered).toEqual(expect.arrayContaining(byContact));
    expect(gathered.filter((way) => way.startsWith('all of'))).toEqual([]);
  });

  it('of the agenda of who receives go by municipality, mediator or practitioner, and day', async () => {
    const mediator = asMediator(amrit, ['059005', '059006']);
    await new ReadMediatorAgenda(desk.database.unitOfWork).run(mediator, theDay);
    expect(questions.asked).toHaveLength(1);
    const found = await indexesOf(mediator, questions.asked);
    expect(found).toEqual(
      expect.arrayContaining(['appointment_mediator', 'appointment_practitioner']),
    );
    expect(found.filter((way) => way.startsWith('all of'))).toEqual([]);
  });

  it('of a preview go by municipality and days, in one question for all bookings hit', async () => {
    const administrator = anAdministrator();
    await new ManagingMorning(desk).preview(newHours('2026-12-01'), administrator);
    expect(questions.asked).toHaveLength(1);
    const ordered = onOrderOf(administrator, '059006', 'change-of-hours');
    expect(await waysTo(ordered)).toEqual(byMunicipality);
  });
});

const yearsOfVisits = `
  WITH visits AS (
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS contact_id, uuidv7() AS reservation_id,
           d.id AS desk_id, d.municipality, m.id AS mediator_id,
           n, '2022-11-01'::timestamptz + n * interval '6 hours' AS starts_at
      FROM scheduling.desk d, generate_series(1, 5900) AS n,
           LATERAL (SELECT id FROM scheduling.mediator ORDER BY id OFFSET n % 3 LIMIT 1) m
  ), reservations AS (
    INSERT INTO scheduling.reservation
      (id, municipality, desk_id, seat, mediator_id, starts_at, ends_at, active)
    SELECT reservation_id, municipality, desk_id, 1, mediator_id, starts_at,
           starts_at + interval '20 minutes', false FROM visits
  ), contacts AS (
    INSERT INTO scheduling.contact (id, municipality, first_name, phone, email, recorded_at)
    SELECT contact_id, municipality, 'x', '+39333' || n, n || '@example.org', starts_at FROM visits
  )
  INSERT INTO scheduling.appointment
    (id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
     state, channel, language, link_hash, code_hash, booked_at)
  SELECT id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at,
         starts_at + interval '20 minutes', 'fulfilled', 'phone', 'ur', id::text, id::text,
         starts_at FROM visits`;
