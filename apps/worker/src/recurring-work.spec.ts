import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { Client } from 'pg';
import { WorkerProcess } from './testing/worker-process';

describe('the recurring work of workers that come and go', () => {
  jest.setTimeout(60_000);
  let database: TestDatabase;
  let workers: WorkerProcess[];

  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    workers = [];
    await database.everything('TRUNCATE platform.recurring_work, platform.answer_given');
  });
  afterEach(() => Promise.all(workers.map((worker) => worker.stop())));

  const startWorker = async (
    at: string,
    more: Record<string, string> = {},
  ): Promise<WorkerProcess> => {
    const worker = await WorkerProcess.start({
      DATABASE_WORKER_URL: database.urls.worker,
      SMTP_URL: 'smtp://127.0.0.1:9',
      APP_SECRET: 'a secret for specs, longer than 32',
      DEMONSTRATION: 'true',
      ...database.keyStore.environment,
      CLOCK_STARTS_AT: at,
      ...more,
    });
    workers.push(worker);
    return worker;
  };
  const oldAnswers = (count: number): Promise<unknown> =>
    database.everything(
      `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
       SELECT '059006', gen_random_uuid(), 'x', '{}', '2026-01-01' FROM generate_series(1, $1)`,
      [count],
    );
  const left = async (): Promise<number> =>
    (await database.everything('SELECT FROM platform.answer_given')).length;
  const purge = async (): Promise<{ due: string; claimed: boolean } | undefined> => {
    const [row] = await database.everything<{ due: string; claimed: boolean }>(
      `SELECT to_char(due_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD HH24:MI') AS due,
              claimed_until IS NOT NULL AS claimed
         FROM platform.recurring_work WHERE name = 'purge-answers'`,
    );
    return row;
  };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await pause(50);
  };

  it('is taken over from one that was killed at it', async () => {
    await oldAnswers(1_500);
    const first = await startWorker('2026-11-24T12:00:00+01:00');
    await until(async () => (await purge()) !== undefined);
    await first.stop();
    workers = [];
    const lock = new Client({ connectionString: database.urls.administrator });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE platform.answer_given IN EXCLUSIVE MODE');
    const killed = await startWorker('2026-11-25T03:20:00+01:00');
    await until(async () => (await purge())?.claimed === true);
    await killed.kill();
    workers = [];
    await lock.end();
    expect(await left()).toBe(1_500);
    const early = await startWorker('2026-11-25T03:20:30+01:00');
    await pause(2_500);
    expect(await left()).toBe(1_500);
    await early.stop();
    workers = [];
    await startWorker('2026-11-25T03:22:00+01:00');
    await until(async () => (await left()) === 0);
    await until(async () => (await purge())?.due === '2026-11-26 03:20');
  });

  it('is done with the queue emptied again and again', async () => {
    await oldAnswers(10);
    await database.everything(
      `INSERT INTO platform.recurring_work (name, due_at)
       VALUES ('purge-answers', '2026-11-25T03:20:05+01:00')`,
    );
    await startWorker('2026-11-25T03:20:00+01:00');
    await until(async () => {
      await emptyTheQueue();
      return (await left()) === 0;
    });
  });

  const emptyTheQueue = async (): Promise<void> => {
    const tables = await database.everything<{ name: string }>(
      `SELECT schemaname || '.' || quote_ident(tablename) AS name FROM pg_tables
        WHERE schemaname = 'queue'`,
    );
    expect(tables.length).toBeGreaterThan(0);
    await database.everything(`TRUNCATE ${tables.map(({ name }) => name).join()} CASCADE`);
  };

  it('is noted for each, also that a mailbox does not answer, which delays no other', async () => {
    await startWorker('2026-11-24T12:00:00+01:00', {
      BOUNCE_ADDRESS: 'bounces@comune.example',
      BOUNCE_MAILBOX_URL: 'imap://user:password@127.0.0.1:9',
    });
    const noted = (): Promise<{ name: string; ended: boolean; faults: number; fault: string }[]> =>
      database.everything(
        `SELECT name, ended_at IS NOT NULL AS ended, faults, last_fault AS fault
           FROM platform.recurring_work ORDER BY name`,
      );
    await until(async () => (await noted()).filter(({ ended }) => ended).length === 6);
    const went = (name: string) => ({ name, ended: true, faults: 0, fault: null });
    const waits = (name: string) => ({ ...went(name), ended: false });
    expect(await noted()).toEqual([
      went('keep-audit'),
      went('keep-contact-rules'),
      went('key-hashes'),
      went('measure-readings'),
      waits('purge-answers'),
      waits('purge-drafts'),
      waits('purge-invitations'),
      waits('purge-messages'),
      waits('purge-outbox'),
      waits('purge-recognitions'),
      waits('purge-words'),
      { name: 'read-bounces', ended: true, faults: 1, fault: 'ECONNREFUSED' },
      went('seal-words'),
    ]);
  });
});
