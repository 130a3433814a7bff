/**
 * `node tools/upgrade/keep-release.ts <checkout> <name>`: starts the product of a checkout whose
 * packages are installed, lives some days at its desks and keeps the database that this makes as
 * `apps/api-assurance/src/upgrade/releases/<name>.jsonl`.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { days, type Known } from './days-of-a-district.ts';
import { keptDatabase, workDone } from './kept-database.ts';
import { keptKeys } from './kept-keys.ts';
import { RunningRelease, secret } from './running-release.ts';

const [checkout, name] = process.argv.slice(2);
if (!checkout || !name) throw new Error('say the checkout, and the name of the release');

const place = mkdtempSync(join(tmpdir(), 'one-stop-shop-release-'));
// Root lends the database another account, which must be let in.
chmodSync(place, 0o755);
let known: Partial<Known> = {};
let lines: string[] = [];
for (const [clockStartsAt, live] of Object.entries(days)) {
  const release = await RunningRelease.of(resolve(checkout), join(place, 'local'), clockStartsAt);
  try {
    const last = clockStartsAt === Object.keys(days).at(-1);
    known = { ...known, ...(await live(release)) };
    const now = await release.clock();
    if (!last) await workDone(release.databaseUrl, clockStartsAt);
    else lines = await keptDatabase(release.databaseUrl, { name, secret, known, now });
  } finally {
    await release.stop();
  }
}
const [facts = '{}', ...rest] = lines;
const keys = keptKeys(join(place, 'local'));
lines = [JSON.stringify({ ...(JSON.parse(facts) as object), keys }), ...rest];
rmSync(place, { recursive: true });

const releases = join(import.meta.dirname, '../../apps/api-assurance/src/upgrade/releases');
mkdirSync(releases, { recursive: true });
writeFileSync(join(releases, `${name}.jsonl`), lines.map((line) => `${line}\n`).join(''));
console.log(`kept ${lines.length} lines`);
