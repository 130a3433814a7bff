import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './faults.ts';
import type { LocalFolder } from './folders.ts';
import { secretSetting } from './settings.ts';

type Role = 'postgres' | 'desk_owner' | 'desk_app' | 'desk_worker' | 'desk_reporting';

export interface Secrets {
  /** Names what belongs to this data outside the local folder. */
  readonly id: string;
  readonly appSecret: string;
  readonly passwords: Readonly<Record<Role, string>>;
  /** Whether the folder of keys was made: from then on one that is missing is lost. */
  readonly keysMade?: boolean;
}

/** Made at the first start, readable by the starting account alone, and kept with the data. */
export function keptSecrets(local: LocalFolder): Secrets {
  const kept = readSecrets(local);
  if (kept) return kept;
  if (existsSync(local.secrets) || existsSync(join(local.path, 'postgres')))
    throw new Fault(
      `The data in ${local.path} are there, but ${local.secrets}, which opens them, is missing or broken: put it back, or empty the data with \`npm run reset\`.`,
    );
  const secrets: Secrets = {
    id: randomUUID(),
    appSecret: secret(),
    passwords: {
      postgres: secret(),
      desk_owner: secret(),
      desk_app: secret(),
      desk_worker: secret(),
      desk_reporting: secret(),
    },
  };
  write(local, secrets);
  return secrets;
}

/** Keys are made once: what is lost later must be noticed, and brought back from its copy. */
export function rememberKeysMade(local: LocalFolder): void {
  const kept = readSecrets(local);
  if (kept) write(local, { ...kept, keysMade: true });
}

function write(local: LocalFolder, secrets: Secrets): void {
  writeFileSync(`${local.secrets}.new`, JSON.stringify(secrets, null, 2), {
    mode: 0o600,
    flush: true,
  });
  renameSync(`${local.secrets}.new`, local.secrets);
}

/** Nothing when the file is missing or not whole. */
export function readSecrets(local: LocalFolder): Secrets | undefined {
  try {
    return JSON.parse(readFileSync(local.secrets, 'utf8')) as Secrets;
  } catch {
    return undefined;
  }
}

/** From which links and codes are derived: the person's own choice, or the kept one. */
export function appSecretOf(env: NodeJS.ProcessEnv, kept: Secrets): string {
  return secretSetting(env, 'APP_SECRET') ?? kept.appSecret;
}

/** Also the one before a change, whose links and codes go on for their time. */
export function appSecretsOf(env: NodeJS.ProcessEnv, kept: Secrets): readonly string[] {
  const before = secretSetting(env, 'APP_SECRET_BEFORE');
  return [appSecretOf(env, kept), ...(before ? [before] : [])];
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
