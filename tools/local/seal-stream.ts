/** Packed data in, a backup out: for servers that aren't ours to start, such as those in containers. */
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { encrypted } from './backup-encryption.ts';
import { secretMark } from './backup-header.ts';
import { mustBePublicKey } from './backup-keys.ts';
import { seal, sealKey } from './backup-seal.ts';
import { Fault, inOneSentence } from './faults.ts';
import { VERSION } from './postgres-data-folder.ts';
import { neededSecret } from './settings.ts';

try {
  const publicKey = mustBePublicKey(neededSecret(process.env, 'BACKUP_PUBLIC_KEY'));
  const header = {
    id: randomUUID(),
    takenAt: new Date().toISOString(),
    postgres: VERSION,
    secretMark: secretMark(neededSecret(process.env, 'APP_SECRET')),
    megabytes: 0,
    version: 'containers',
    installation: 'containers',
  };
  const key = sealKey(neededSecret(process.env, 'BACKUP_SEAL_SECRET'));
  await pipeline(await encrypted(seal(header, something(), key), publicKey), process.stdout);
} catch (error) {
  console.error(inOneSentence(error));
  process.exitCode = 1;
}

async function* something(): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    yield chunk;
  }
  if (bytes === 0) throw new Fault('There are no data to back up.');
}
