import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inOneSentence } from './faults.ts';
import { emptyLocalFolder, homeElsewhere, type LocalFolder, localFolder } from './folders.ts';
import { takeLock } from './lock.ts';
import { endLeftBehind } from './postgres-left-behind.ts';
import { readSecrets } from './secrets.ts';

try {
  const local = localFolder(process.env['LOCAL_FOLDER']);
  if (existsSync(local.path)) await reset(local);
  console.log(`${local.path} is empty: the next start begins afresh.`);
  if (existsSync(local.backups)) console.log(`The backups in ${local.backups} are kept.`);
} catch (error) {
  console.error(`\n${inOneSentence(error)}`);
  process.exitCode = 1;
}

async function reset(local: LocalFolder): Promise<void> {
  const release = takeLock(local.lock);
  try {
    const elsewhere = databaseElsewhere(local);
    for (const home of [local.path, elsewhere]) {
      const data = home && join(home, 'postgres');
      if (data && existsSync(data)) await endLeftBehind(data, console.log);
    }
    // The way to the data goes last, so that a reset that was cut short can be done again.
    if (elsewhere) rmSync(elsewhere, { recursive: true });
    emptyLocalFolder(local);
  } finally {
    release();
  }
}

function databaseElsewhere(local: LocalFolder): string | undefined {
  const home = homeElsewhere(readSecrets(local)?.id ?? 'unknown');
  return existsSync(home) ? home : undefined;
}
