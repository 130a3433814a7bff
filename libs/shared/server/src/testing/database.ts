import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { databaseOptions } from '../database/database-options';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { keysForSpecs, type SpecKeys } from './keys-for-specs';
import { SettableClock } from './settable-clock';

/** A database of its own for one spec file, migrated like the real one. */
export interface TestDatabase {
  readonly app: DataSource;
  readonly worker: DataSource;
  readonly owner: DataSource;
  readonly clock: SettableClock;
  /** Unit of work of the role that serves requests. */
  readonly unitOfWork: UnitOfWork;
  /** Unit of work of the role that sends messages. */
  readonly workerUnitOfWork: UnitOfWork;
  readonly urls: {
    readonly app: string;
    readonly worker: string;
    readonly owner: string;
    readonly reporting: string;
    /** A superuser, whom no policy binds. */
    readonly administrator: string;
  };
  /** A key store of its own, in a folder. */
  readonly keyStore: SpecKeys;
  /** Rows of a statement as a superuser sees them, whom no policy binds. */
  everything<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A Monday morning before any clock change, when nothing is booked yet. */
const aMonday = new Date('2026-11-23T08:00:00Z');

/** Copies the migrated template; the clock starts on Monday 23 November 2026, 9:00 in Rome. */
export function aDatabase(entities: MixedList<Function> = []): Promise<TestDatabase> {
  return aNewDatabase(`TEMPLATE ${setting('TEST_TEMPLATE_DATABASE')}`, entities);
}

/** One that nothing has migrated yet; it is the owner's, so that the owner can. */
export function anEmptyDatabase(): Promise<TestDatabase> {
  return aNewDatabase(`OWNER ${new URL(setting('TEST_DATABASE_OWNER_URL')).username}`, []);
}

async function aNewDatabase(made: string, entities: MixedList<Function>): Promise<TestDatabase> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} ${made}`);
  const urls = {
    app: inDatabase(setting('TEST_DATABASE_URL'), name),
    worker: inDatabase(setting('TEST_DATABASE_WORKER_URL'), name),
    owner: inDatabase(setting('TEST_DATABASE_OWNER_URL'), name),
    reporting: inDatabase(setting('TEST_DATABASE_REPORTING_URL'), name),
    administrator: inDatabase(setting('TEST_POSTGRES_ADMIN_URL'), name),
  };
  const [keyStore, app, worker, owner] = await Promise.all([
    keysForSpecs(),
    new DataSource(databaseOptions(urls.app, entities)).initialize(),
    new DataSource(databaseOptions(urls.worker, entities)).initialize(),
    new DataSource(databaseOptions(urls.owner, entities)).initialize(),
  ]);
  const clock = new SettableClock(aMonday);
  return {
    app,
    worker,
    owner,
    clock,
    unitOfWork: new UnitOfWork(app, clock),
    workerUnitOfWork: new UnitOfWork(worker, clock),
    urls,
    keyStore,
    everything: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await asAdministrator(sql, values, name)) as Row[],
    close: async () => {
      await keyStore.end();
      await Promise.all([app.destroy(), worker.destroy(), owner.destroy()]);
      await asAdministrator(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function asAdministrator(
  sql: string,
  values: readonly unknown[] = [],
  database?: string,
): Promise<unknown[]> {
  const url = setting('TEST_POSTGRES_ADMIN_URL');
  const client = new Client({ connectionString: database ? inDatabase(url, database) : url });
  await client.connect();
  const { rows } = await client.query(sql, [...values]).finally(() => client.end());
  return rows;
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs through "npm test"`);
  return value;
}
