import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { CheckSeals, LetMonthGo } from '@one-stop-shop/oversight/server';
import { CloseMonths, sealAsBefore, SealReadings } from '@one-stop-shop/oversight/server/testing';
import {
  databaseOptions,
  platformMigrations,
  schemaOf,
  UnitOfWork,
} from '@one-stop-shop/shared/server';
import { SettableClock } from '@one-stop-shop/shared/server/testing';
import { DataSource } from 'typeorm';
import { contexts } from '../../../contexts';

const migrations = [
  ...platformMigrations,
  ...contexts.flatMap((context) => [...context.migrations]),
];
/** The timeline of before readings had kinds, windows and months. */
const ofBefore = migrations.filter(({ name }) => Number(name.slice(-13)) < 1_798_000_000_000);
const line = `id, read_at, reader, role, municipality, subject, field_classes, purpose, request_id,
  emergency_access, written_by`;

describe('an audit that an earlier version wrote and sealed', () => {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const clock = new SettableClock(new Date('2026-11-28T08:00:00Z'));
  const opened: DataSource[] = [];
  let server: DataSource;
  let everybody: DataSource;
  let worker: UnitOfWork;
  let owner: UnitOfWork;
  let linesBefore: unknown[];

  const urlOf = (role: string): string => {
    const url = new URL(process.env[`TEST_${role}`] ?? '');
    url.pathname = `/${name}`;
    return url.href;
  };
  const open = async (url: string): Promise<DataSource> => {
    const database = await new DataSource(databaseOptions(url, [])).initialize();
    opened.push(database);
    return database;
  };
  const migrate = async (some: typeof migrations): Promise<void> => {
    const timeline = await new DataSource({
      type: 'postgres',
      url: urlOf('DATABASE_OWNER_URL'),
      migrations: some,
      migrationsTableName: 'migration',
      schema: 'platform',
    }).initialize();
    for (const schema of ['platform', ...contexts.map(schemaOf)]) {
      await timeline.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    }
    await timeline.runMigrations({ transaction: 'all' });
    await timeline.destroy();
  };
  const everything = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    everybody.query<Row[]>(sql, [...values]);
  const lines = (): Promise<unknown[]> =>
    everything(`SELECT ${line} FROM platform.read_audit ORDER BY written_by, id`);
  /** What was read at a moment, by a transaction. */
  const wasRead = (at: string, transaction: number): Promise<unknown> =>
    everything(
      `INSERT INTO platform.read_audit (${line})
       VALUES (uuidv7(), $1, 'somebody', 'desk_operator', '059006', uuidv7(), '{visit,contact}',
               'desk-work', 'before', NULL, $2)`,
      [at, transaction],
    );

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await open(process.env['TEST_POSTGRES_ADMIN_URL'] ?? '');
    await server.query(`CREATE DATABASE ${name} OWNER desk_owner`);
    await migrate(ofBefore);
    everybody = await open(urlOf('POSTGRES_ADMIN_URL'));
    await wasRead('2023-10-12T09:00:00.123456Z', 100);
    await wasRead('2023-10-12T09:00:01Z', 100);
    await wasRead('2023-10-31T23:59:59Z', 110);
    await wasRead('2023-11-01T00:00:00Z', 111);
    await wasRead('2026-11-20T09:00:00Z', 120);
    await sealAsBefore({ everything }, '0', '105');
    await sealAsBefore({ everything }, '105', '115');
    await sealAsBefore({ everything }, '115', '125');
    await wasRead('2026-11-20T09:10:00Z', 130);
    linesBefore = await lines();
    await migrate(migrations);
    worker = new UnitOfWork(await open(urlOf('DATABASE_WORKER_URL')), clock);
    owner = new UnitOfWork(await open(urlOf('DATABASE_OWNER_URL')), clock);
  }, 300_000);
  afterAll(async () => {
    await Promise.all(opened.filter((one) => one !== server).map((one) => one.destroy()));
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.destroy();
  });

  const check = (closed: 'one' | 'all' = 'all') => new CheckSeals(worker).run(closed);

  it('keeps every line as it was, in its month', async () => {
    expect(await lines()).toEqual(linesBefore);
    expect(
      await everything(
        `SELECT tableoid::regclass::text AS part, count(*)::int AS lines, min(subject_kind) AS kind,
                count(window_start)::int AS windows
           FROM platform.read_audit GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { part: 'platform.read_audit_2023_10', lines: 3, kind: 'appointment', windows: 0 },
      { part: 'platform.read_audit_2023_11', lines: 1, kind: 'appointment', windows: 0 },
      { part: 'platform.read_audit_2026_11', lines: 2, kind: 'appointment', windows: 0 },
    ]);
  });

  it('holds under its old seals', async () => {
    expect(await check('one')).toMatchObject({ seals: 3, broken: null, months: [] });
  });

  it('is sealed anew, month by month, in the same chain', async () => {
    const seals = () =>
      everything<{ number: number }>(
        `SELECT number, version, to_char(month, 'YYYY-MM') AS month, readings
           FROM oversight.audit_seal ORDER BY number`,
      );
    for (let tries = 0; tries < 600 && (await seals()).length < 6; tries++) {
      await new SealReadings(worker).run();
      await pause(100);
    }
    expect(await seals()).toEqual([
      { number: 1, version: 1, month: null, readings: 2 },
      { number: 2, version: 1, month: null, readings: 2 },
      { number: 3, version: 1, month: null, readings: 1 },
      { number: 4, version: 2, month: '2023-10', readings: 3 },
      { number: 5, version: 2, month: '2023-11', readings: 1 },
      { number: 6, version: 2, month: '2026-11', readings: 2 },
    ]);
    expect(await check()).toMatchObject({ seals: 6, broken: null });
  });

  it('goes on when its oldest month is let go, under the old seals that are left', async () => {
    while (await new CloseMonths(worker).run());
    await new LetMonthGo(worker, owner).run('2023-10');
    expect(await check()).toMatchObject({ seals: 6, closed: 2, broken: null });
    // Of November, which shares an old seal with the month that went.
    await everything(`SET session_replication_role = replica`);
    await everything(`UPDATE platform.read_audit SET reader = 'x' WHERE read_at < '2023-12-01'`);
    expect((await check()).broken).toMatchObject({ number: 5, fault: 'readings-changed' });
  });
});
