import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { queueSchema } from './queue-schema';

/**
 * Brings the tables of BullMQ up to date. They belong to the owner role and the
 * worker only uses them, so no running process can change the schema; the rights
 * are given again each time because a newer BullMQ may add tables. Jobs bring ids of
 * their own: the first that BullMQ counts itself would make a sequence.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const owner = new Client({
    connectionString: ownerUrl,
    application_name: 'one-stop-shop migrate',
  });
  await owner.connect();
  try {
    await runMigrations(owner, queueSchema);
    await owner.query(`GRANT USAGE ON SCHEMA ${queueSchema} TO desk_worker`);
    await owner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO desk_worker`,
    );
    await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO desk_worker`);
    await owner.query(`REVOKE INSERT, UPDATE, DELETE ON ${queueSchema}.migration FROM desk_worker`);
  } finally {
    await owner.end();
  }
}
