import { build, products } from './build.ts';
import { shareOnePostgres } from './running-postgres.ts';

/** Journeys use the built product, as people do. */
export default async function setUpJourneys(): Promise<void> {
  if (process.env['TEST_BUILD'] !== 'done') build(products);
  await shareOnePostgres();
}
