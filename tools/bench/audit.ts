/**
 * `npm run bench:audit`: how long a check of the audit takes that holds 36 months of readings,
 * five million unless `READINGS` says otherwise. Ends with 1 when it takes more than ten seconds.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Client } from 'pg';
import { swcPlugin } from '../build/swc-plugin.ts';
import { checkout } from '../local/folders.ts';
import { startPostgres } from '../test/postgres.ts';
import { makeTemplateDatabase } from '../test/template-database.ts';

const readings = Number(process.env['READINGS'] ?? 5_000_000);
const mostMs = 10_000;
const now = '2026-11-15T09:00:00Z';
/** Readings of one transaction: a page of an agenda, or a change that hits many. */
const perTransaction = 500;

interface Rehearsal {
  sealAll(): Promise<void>;
  check(): Promise<{ seals: number; closed: number; months: readonly string[]; broken: unknown }>;
  close(): Promise<void>;
}

const say = (line: string): void => console.log(line);
const postgres = await startPostgres();
try {
  const made = await makeTemplateDatabase(postgres.adminUrl);
  const superuser = new URL(postgres.adminUrl);
  superuser.pathname = `/${made['TEST_TEMPLATE_DATABASE']}`;
  await timed(`Writing ${readings} readings of 36 months`, () => fill(superuser.href));
  const rehearsal = await open(made['TEST_DATABASE_WORKER_URL'] ?? '');
  await timed('Sealing them and closing the months', () => rehearsal.sealAll());
  for (let turn = 1; turn <= 3; turn++) {
    const began = performance.now();
    const { seals, closed, months, broken } = await rehearsal.check();
    const took = performance.now() - began;
    if (broken || took > mostMs) process.exitCode = 1;
    const found = broken ? JSON.stringify(broken) : `${seals} seals, ${closed} months closed`;
    say(`Check ${turn}: ${seconds(took)}, ${found}, ${months.join(' and ')} summed up (≤ 10 s)`);
  }
  await rehearsal.close();
} finally {
  await postgres.stop();
}

async function fill(url: string): Promise<void> {
  const database = new Client({ connectionString: url });
  await database.connect();
  await database.query(
    `SELECT platform.make_coming_audit_months($1::timestamptz - interval '36 months')`,
    [now],
  );
  // Lines are sealed once their transaction is over: so many numbers are used up first.
  const transactions = Math.ceil(readings / perTransaction);
  await database.query('SET synchronous_commit = off');
  await database.query(
    `DO $$ BEGIN FOR n IN 1..${transactions} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`,
  );
  await database.query(
    `INSERT INTO platform.read_audit (read_at, reader, role, municipality, subject_kind, subject,
            field_classes, purpose, request_id, window_start, written_by)
     SELECT at, 'e0000000-0000-7000-8000-' || lpad((n % 60)::text, 12, '0'), 'desk_operator',
            (ARRAY['059001', '059005', '059006', '059022'])[1 + n % 4], 'appointment',
            lpad(to_hex(n % 90000), 32, '0')::uuid, '{contact,visit}', 'desk-work',
            'bench-' || n / ${perTransaction}, NULL, 100 + n / ${perTransaction}
       FROM (SELECT n, $1::timestamptz - interval '36 months'
                       + (n::float8 / $2) * ($1::timestamptz - ($1::timestamptz - interval '36 months')) AS at
               FROM generate_series(0, $2::int - 1) AS n) AS read`,
    [now, readings],
  );
  await database.query('VACUUM (ANALYZE) platform.read_audit');
  await database.end();
}

/** Bundles the product's own sealing and checking, as the api is bundled. */
async function open(workerUrl: string): Promise<Rehearsal> {
  const outfile = join(checkout, 'dist/tools/bench/audit-rehearsal.js');
  await build({
    absWorkingDir: checkout,
    entryPoints: ['libs/oversight/server/src/testing/audit-rehearsal.ts'],
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
    AuditRehearsal: { open(url: string, now: Date): Promise<Rehearsal> };
  };
  return built.AuditRehearsal.open(workerUrl, new Date(now));
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  say(`${what}: ${seconds(performance.now() - began)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
