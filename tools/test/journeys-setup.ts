import { build, products } from './build.ts';
import { shareOneBrowser } from './running-browser.ts';
import { shareOnePostgres } from './running-postgres.ts';

/** Journeys use the built product, as people do. */
export default async function setUpJourneys(): Promise<void> {
  if (process.env['TEST_BUILD'] !== 'done') build(products);
  await Promise.all([shareOnePostgres(), shareOneBrowser()]);
}
