import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Client } from 'pg';
import { swcPlugin } from '../build/swc-plugin.ts';
import { checkout } from '../local/folders.ts';
import { keyStoreOf, type Surroundings } from '../local/programs.ts';
import { calendar } from './fill.ts';

/** Adds persons, as the product writes and seals them. */
export interface ManyPersons {
  add(from: number, below: number): Promise<void>;
  close(): Promise<void>;
}

const names = 'libs/case-management/server/src/domain/search/fixtures/invented-persons.tsv';

/** Builds what writes them as the api is built; it lives beside their tables. */
export async function openManyPersons(
  around: Surroundings,
  superuserUrl: string,
  mediator: string,
): Promise<ManyPersons> {
  const outfile = join(checkout, 'dist/tools/bench/many-persons.js');
  await build({
    absWorkingDir: checkout,
    entryPoints: ['libs/case-management/server/src/testing/many-persons.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    plugins: [swcPlugin],
    logLevel: 'warning',
  });
  const built = (await import(pathToFileURL(outfile).href)) as {
    ManyPersons: { open(settings: object): Promise<ManyPersons> };
  };
  const { KEY_STORE: folder, MUNICIPALITIES } = keyStoreOf(around.local, process.env);
  return built.ManyPersons.open({
    url: superuserUrl,
    keyStore: { folder, municipalities: MUNICIPALITIES.split(',') },
    now: calendar.clockStartsAt,
    names: writingsIn(readFileSync(join(checkout, names), 'utf8')),
    mediator,
  });
}

/** Everything that was written there is a name of somebody: their own script, and Latin letters. */
function writingsIn(lines: string): string[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => line.split('\t').slice(1));
}

/** Whose visits and promises some are: a mediator of the demonstration. */
export async function aMediatorAt(superuser: Client): Promise<string> {
  const now = calendar.clockStartsAt.toISOString();
  const { rows } = await superuser.query<{ id: string }>(
    `SELECT id FROM identity.operator WHERE email = 'amrit@demo.invalid'`,
  );
  const id = rows[0]?.id;
  if (!id) throw new Error('the demonstration has no such mediator');
  await superuser.query(`SELECT set_config('app.now', $1, false)`, [now]);
  await superuser.query(
    `INSERT INTO scheduling.mediator (id, name, languages) VALUES ($1, 'Amrit', '{pa,hi,it}')
         ON CONFLICT DO NOTHING`,
    [id],
  );
  // The visits that one of those at Cori has around now are this mediator's.
  await superuser.query(
    `WITH one AS (SELECT mediator_id FROM scheduling.appointment
                   WHERE municipality = '059006' AND starts_at >= $2
                   ORDER BY starts_at LIMIT 1),
     moved AS (UPDATE scheduling.appointment a SET mediator_id = $1 FROM one
                WHERE a.mediator_id = one.mediator_id
                  AND a.starts_at BETWEEN $2::timestamptz - interval '8 days' AND $2::timestamptz + interval '2 days'
               RETURNING a.reservation_id)
     UPDATE scheduling.reservation r SET mediator_id = $1 FROM moved WHERE r.id = moved.reservation_id`,
    [id, now],
  );
  return id;
}

/** Nobody at a desk reads as much in a day as the bench: who asks so often has shown already who they are. */
export async function letRead(superuser: Client): Promise<void> {
  await superuser.query(
    `INSERT INTO identity.reading_day (operator_id, day, people, subjects, municipalities, counted_at, steps, asked_at)
     SELECT id, $1::timestamptz::date, 0, '{}', '{}', $1, 100, '2020-01-01' FROM identity.operator
         ON CONFLICT DO NOTHING`,
    [calendar.clockStartsAt.toISOString()],
  );
}

/** Every past visit at Cori, and those of the coming days, is somebody's of the first five thousand. */
export async function tieVisits(superuser: Client): Promise<void> {
  await superuser.query(
    `INSERT INTO case_management.visit_tie (id, person_id, municipality, restricted, visit_id, how,
       tied_at, tied_by)
     SELECT gen_random_uuid(), p.id, v.municipality, false, v.id, 'candidate', $1,
            '0190a1b2-0000-7000-8000-00000000d0ff'
       FROM (SELECT *, row_number() OVER (ORDER BY starts_at DESC) - 1 AS n FROM scheduling.appointment
              WHERE municipality = '059006' AND starts_at < $1::timestamptz + interval '2 days') AS v
       JOIN (SELECT *, row_number() OVER (ORDER BY registered_at DESC) - 1 AS n, count(*) OVER () AS many
               FROM case_management.person WHERE municipality = '059006' AND NOT restricted) AS p
         ON p.n = v.n % p.many`,
    [calendar.clockStartsAt.toISOString()],
  );
}
