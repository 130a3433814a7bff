/**
 * Runs one throw-away PostgreSQL for as long as its parent lives: `fork` this file, wait for the
 * message with its URL. When the parent goes, even killed, the server stops and its data is erased.
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startPostgres } from '../local/embedded-postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// Root lends the server another account, which must be let in.
chmodSync(folder, 0o755);
const server = await startPostgres({
  folder: join(folder, 'data'),
  durable: false,
  password: randomUUID(),
  settings: ['max_connections=200'],
});
process.on('disconnect', () => void server.stop());
void server.gone.then(() => process.exit());
if (process.connected) process.send?.(server.url('postgres'));
else await server.stop();
