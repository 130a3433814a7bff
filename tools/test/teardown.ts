import { stopBrowser } from './running-browser.ts';
import { stopPostgres } from './running-postgres.ts';

export default async function tearDown(): Promise<void> {
  await Promise.all([stopBrowser(), stopPostgres()]);
}
