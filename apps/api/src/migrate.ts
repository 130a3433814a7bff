import { migrateQueue, platformMigrations, schemaOf } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { contexts } from '../../contexts';
import { readDatabaseUrls } from './config';
import { makeRoles } from './database-roles';

const urls = readDatabaseUrls();

/** One timeline for all contexts; TypeORM orders it by the number in each name. */
const migrations = [
  ...platformMigrations,
  ...contexts.flatMap((context) => [...context.migrations]),
];

const owner = await new DataSource({
  type: 'postgres',
  url: urls.DATABASE_OWNER_URL,
  migrations,
  migrationsTableName: 'migration',
  schema: 'platform',
  applicationName: 'one-stop-shop migrate',
}).initialize();

try {
  await makeRoles(owner, {
    app: urls.DATABASE_URL,
    worker: urls.DATABASE_WORKER_URL,
    reporting: urls.DATABASE_REPORTING_URL,
  });
  for (const schema of ['platform', ...contexts.map(schemaOf), 'queue']) {
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  }
  await owner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  const applied = await owner.runMigrations({ transaction: 'all' });
  await owner.query('SELECT platform.make_coming_audit_months()');
  await migrateQueue(urls.DATABASE_OWNER_URL);
  console.log(`Database ready, ${applied.length} migrations applied.`);
} finally {
  await owner.destroy();
}
