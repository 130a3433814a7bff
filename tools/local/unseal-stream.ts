/** `unseal-stream.ts <backup> <private key>`: a backup in, its packed data out, once it is proven. */
import { Writable } from 'node:stream';
import { decrypted, whyItIsNotWhole } from './backup-encryption.ts';
import { privateKeyIn } from './backup-keys.ts';
import { sealKey, unseal } from './backup-seal.ts';
import { isTooOld } from './expired-backups.ts';
import { Fault, inOneSentence } from './faults.ts';
import { neededSecret } from './settings.ts';

const [file = '', keyFile = ''] = process.argv.slice(2);
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const mayBeOld = process.argv.includes('--despite-its-age');
try {
  // Nothing leaves before the whole of it is known to be ours.
  const backup = await passThrough(nowhere);
  if (!backup?.isProven)
    throw new Fault('The backup does not bear our seal: it was changed, or made by somebody else.');
  if (isTooOld(new Date(backup.header.takenAt), new Date()) && !mayBeOld)
    throw new Fault(
      `The backup was made on ${backup.header.takenAt}, more than 35 days ago: people who were erased since would be back. Add \`--despite-its-age\` and erase them again.`,
    );
  await passThrough(process.stdout);
} catch (error) {
  console.error(inOneSentence(error));
  process.exitCode = 1;
}

async function passThrough(to: NodeJS.WritableStream) {
  const plain = await decrypted(file, privateKeyIn(keyFile));
  const key = sealKey(neededSecret(process.env, 'BACKUP_SEAL_SECRET'));
  return unseal(plain, to, key).catch((error: unknown) => {
    throw whyItIsNotWhole(error, file);
  });
}
