import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { codeOf, Fault } from './faults.ts';
import { checkout, type LocalFolder } from './folders.ts';
import { secretSetting } from './settings.ts';

const keptKey = z.object({ publicKey: z.string(), privateKeyWrittenTo: z.string() });
type KeptKey = z.infer<typeof keptKey>;

/**
 * The public half of the pair that backups are encrypted to: a choice of the person's own, or the
 * one that was made here, whose private half is told once.
 */
export async function publicKeyFor(
  env: NodeJS.ProcessEnv,
  local: LocalFolder,
  say: (line: string) => void,
): Promise<string> {
  const chosen = secretSetting(env, 'BACKUP_PUBLIC_KEY');
  if (chosen) return mustBePublicKey(chosen);
  const kept = readKept(local);
  if (!kept) return makeFirstKeys(env, local, say);
  if (existsSync(kept.privateKeyWrittenTo))
    say(
      `The private key is still within reach of this machine, in ${kept.privateKeyWrittenTo}: take it away, to where no backup is.`,
    );
  return mustBePublicKey(kept.publicKey);
}

/** Makes a pair, keeps the public half and writes the private one into the file to be taken away. */
export async function makeKeys(
  local: LocalFolder,
  file: string,
  say: (line: string) => void,
): Promise<string> {
  mustBeElsewhere(file, local);
  const isAnother = readKept(local) !== undefined;
  const privateKey = await generateX25519Identity();
  const publicKey = await identityToRecipient(privateKey);
  const text = [
    '# Opens the backups of One Stop Shop. Keep it apart from them and from the machine.',
    `# created: ${new Date().toISOString()}`,
    `# public key: ${publicKey}`,
    privateKey,
    '',
  ].join('\n');
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new Fault(`${file} is there already: name another file for the private key.`);
  }
  const kept: KeptKey = { publicKey, privateKeyWrittenTo: file };
  writeFileSync(local.backupKey, JSON.stringify(kept, null, 2), { mode: 0o600, flush: true });
  say(
    `Backups open with the private key in ${file} alone: take it away from this machine now, to where no backup is. Without it nobody can restore.`,
  );
  if (isAnother) say('Backups made before open with the key of before: keep that too.');
  return publicKey;
}

/** The private key in a file of `age-keygen` or of ours. */
export function privateKeyIn(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Fault(`The file with the private key, ${file}, cannot be read. Nothing was changed.`);
  }
  const key = /^AGE-SECRET-KEY-1[0-9A-Z]{10,200}$/m.exec(text)?.[0];
  if (!key) throw new Fault(`There is no private key in ${file}. Nothing was changed.`);
  return key;
}

/** A person who tries the product gets a key without asking; who serves people says where to. */
async function makeFirstKeys(
  env: NodeJS.ProcessEnv,
  local: LocalFolder,
  say: (line: string) => void,
): Promise<string> {
  if (env['DEMONSTRATION'] === 'false')
    throw new Fault(
      'Backups are encrypted, and there is no key yet: make one with `npm run backup -- --new-key <file>`, on a stick that you take away, or set BACKUP_PUBLIC_KEY.',
    );
  const home = env['HOME'] ?? homedir();
  const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  return makeKeys(local, join(home, `one-stop-shop-backup-key-${moment}.txt`), say);
}

export function mustBePublicKey(key: string): string {
  try {
    new Encrypter().addRecipient(key);
    return key;
  } catch {
    throw new Fault(
      'BACKUP_PUBLIC_KEY is no public key: it begins with "age1", as `npm run backup -- --new-key <file>` and age-keygen make them.',
    );
  }
}

function mustBeElsewhere(file: string, local: LocalFolder): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const place = realpathSync(dirname(file));
  for (const folder of [local.path, checkout])
    if (existsSync(folder) && !relative(realpathSync(folder), place).startsWith('..'))
      throw new Fault(
        `The private key may not stay beside the data: name a file outside ${folder}, on a stick that you take away.`,
      );
}

function readKept(local: LocalFolder): KeptKey | undefined {
  if (!existsSync(local.backupKey)) return undefined;
  try {
    return keptKey.parse(JSON.parse(readFileSync(local.backupKey, 'utf8')));
  } catch {
    throw new Fault(
      `${local.backupKey}, which holds the public key of backups, is broken: remove it and make a new key with \`npm run backup -- --new-key <file>\`.`,
    );
  }
}
