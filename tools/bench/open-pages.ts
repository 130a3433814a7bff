import { Agent, request, type ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ApiClient } from './api-client.ts';
import { percentile } from './clients.ts';
import { atMost, type Figure, megabytes } from './figures.ts';
import { memoryHeldBy, type Process } from './memory.ts';

const PAGES = 200;
const CHANGES = 60;
const BETWEEN_CHANGES = 50;
const LONGEST = 5_000;
/** More than eight pages of one session, or sixteen of one account, are refused. */
const PAGES_OF_AN_ACCOUNT = 8;
const MUNICIPALITY = '059006';

/** A page that stays open: when it heard of a change, by the id. */
interface Page {
  readonly heard: Map<string, number>;
  readonly asked: ClientRequest;
}

/**
 * How long it takes until 200 open agendas have heard of a change, and what it costs to keep them
 * open. Accounts of the bench stand behind them, eight pages each.
 */
export async function measureOpenPages(
  port: number,
  superuser: Client,
  processes: readonly Process[],
): Promise<Figure[]> {
  const before = memoryHeldBy(processes);
  const cookies = await signedIn(port, superuser, Math.ceil(PAGES / PAGES_OF_AN_ACCOUNT));
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const pages = await Promise.all(
    Array.from({ length: PAGES }, (_, n) => opened(port, agent, cookies[n % cookies.length] ?? '')),
  );
  await pause(1_000);
  const took: number[] = [];
  let missed = 0;
  for (let n = 0; n < CHANGES; n += 1) {
    const { id, at } = await change(superuser, n);
    for (
      let waited = 0;
      waited < LONGEST && !pages.every(({ heard }) => heard.has(id));
      waited += BETWEEN_CHANGES
    ) {
      await pause(BETWEEN_CHANGES);
    }
    for (const { heard } of pages) {
      const heardAt = heard.get(id);
      if (heardAt === undefined) missed += 1;
      else took.push(heardAt - at);
    }
  }
  const after = memoryHeldBy(processes);
  for (const { asked } of pages) asked.destroy();
  agent.destroy();
  if (missed > 0) throw new Error(`${missed} announcements were never heard.`);
  const name = `${PAGES} open agendas`;
  return [
    {
      name: `${name}: from the commit to the page`,
      value: `p50 ${percentile(took, 0.5).toFixed(0)} ms`,
    },
    atMost(`${name}: from the commit to the page, p95`, percentile(took, 0.95), 100, ' ms'),
    megabytes(`${name}: memory of api and worker besides`, after.now - before.now, { atMost: 30 }),
    megabytes(`${name}: sum of the peaks with them`, after.peak, { atMost: 450 }),
  ];
}

/** A visit moves by a trifle, as a colleague's act would; whoever reads Cori's agenda hears of it. */
async function change(superuser: Client, n: number): Promise<{ id: string; at: number }> {
  const { rows } = await superuser.query<{ id: string }>(
    `UPDATE scheduling.appointment SET ends_at = ends_at + interval '1 second'
      WHERE id = (SELECT id FROM scheduling.appointment WHERE municipality = $1
                   ORDER BY id OFFSET $2 LIMIT 1) RETURNING id`,
    [MUNICIPALITY, n],
  );
  const at = performance.now();
  return { id: rows[0]?.id ?? '', at };
}

/** Accounts with the password of the demonstration's operator at Cori, signed in. */
async function signedIn(port: number, superuser: Client, count: number): Promise<string[]> {
  await superuser.query(
    `WITH one AS (SELECT o.id, p.hash FROM identity.operator o
                    JOIN identity.password p ON p.operator_id = o.id
                   WHERE email = 'sportello.cori@demo.invalid'),
     made AS (INSERT INTO identity.operator (id, name, email, created_at, joined_at)
       SELECT gen_random_uuid(), 'Bench ' || n, 'bench.' || n || '@demo.invalid', '2020-01-01',
              '2020-01-01'
         FROM generate_series(1, $1) AS n RETURNING id),
     known AS (INSERT INTO identity.password (operator_id, hash, set_at)
       SELECT made.id, one.hash, '2020-01-01' FROM made, one)
     INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
     SELECT id, $2, 'desk_operator', '2020-01-01' FROM made`,
    [count, MUNICIPALITY],
  );
  const cookies: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const api = new ApiClient(port);
    await api.signIn({ email: `bench.${n}@demo.invalid`, password: 'dimostrazione-cori' });
    cookies.push(api.session);
    api.close();
  }
  return cookies;
}

function opened(port: number, agent: Agent, cookie: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const heard = new Map<string, number>();
    const path = '/api/session/live';
    const asked = request({ agent, port, path, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`${path}: ${answer.statusCode}`));
      answer.setEncoding('utf8').on('data', (text: string) => {
        for (const [, id = ''] of text.matchAll(/"id":"([^"]+)"/g))
          heard.set(id, performance.now());
      });
      // A page that is left ends its answer.
      answer.once('error', () => undefined);
      resolve({ heard, asked });
    });
    asked.once('error', reject);
    asked.end();
  });
}
