import { startPostgres, type TestPostgres } from './postgres.ts';
import { makeTemplateDatabase } from './template-database.ts';

let running: TestPostgres | undefined;

/** One PostgreSQL for all specs of the run, found through the variables `TEST_…`. */
export async function shareOnePostgres(): Promise<void> {
  if (running) return;
  running = await startPostgres();
  Object.assign(process.env, await makeTemplateDatabase(running.adminUrl));
}

export async function stopPostgres(): Promise<void> {
  await running?.stop();
  running = undefined;
}
