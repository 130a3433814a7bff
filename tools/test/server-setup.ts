import { build } from './build.ts';
import { shareOnePostgres } from './running-postgres.ts';

/**
 * Specs of the server copy a database that the built migrations made. One half-written context
 * stops the build of all, so a run of chosen specs goes on without: only those that open a
 * database fail then.
 */
export default async function setUpServerSpecs(): Promise<void> {
  if (process.env['TEST_DATABASE'] === 'none') return;
  if (process.env['TEST_BUILD'] === 'done') return shareOnePostgres();
  try {
    build(['api', 'worker']);
    await shareOnePostgres();
  } catch (error) {
    console.error(`\nNo database for the specs: ${String(error)}\n`);
  }
}
