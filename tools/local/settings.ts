import { readFileSync } from 'node:fs';
import { Fault } from './faults.ts';

const ownServers = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_REPORTING_URL',
] as const;
export type DatabaseUrls = Readonly<Record<(typeof ownServers)[number], string>>;

export interface Settings {
  readonly port: number;
  readonly publicUrl: string;
  readonly demonstration: boolean;
  /** The person's own servers; without them the embedded one is started. */
  readonly databases?: DatabaseUrls;
  /** The person's own mail server; without it a demonstration has its mailbox. */
  readonly smtpUrl?: string;
}

/** Reads the environment; what the apps alone understand is checked by the apps. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Fault(`PORT must be a number between 1 and 65535, not "${env['PORT']}".`);
  const databases = readDatabases(env);
  const demonstration = (env['DEMONSTRATION'] ?? (databases ? 'false' : 'true')) === 'true';
  const smtpUrl = secretSetting(env, 'SMTP_URL');
  if (!demonstration && !smtpUrl)
    throw new Fault(
      'Outside the demonstration mode messages need a real mail server: set SMTP_URL, or DEMONSTRATION=true to keep every mail on this machine.',
    );
  return {
    port,
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    demonstration,
    ...(databases && { databases }),
    ...(smtpUrl && { smtpUrl }),
  };
}

/** The person's own PostgreSQL, when its addresses are given. */
export function readDatabases(env: NodeJS.ProcessEnv): DatabaseUrls | undefined {
  const urls = ownServers.map((name) => [name, secretSetting(env, name)] as const);
  const missing = urls.flatMap(([name, url]) => (url ? [] : [name]));
  if (missing.length === ownServers.length) return undefined;
  if (missing.length > 0)
    throw new Fault(
      `To use your own PostgreSQL set ${missing.join(', ')} too; unset the others to use the embedded one.`,
    );
  return Object.fromEntries(urls) as DatabaseUrls;
}

/** A setting that may stand in the file which `<NAME>_FILE` names, as the apps read it too. */
export function secretSetting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name];
  if (env[name]) throw new Fault(`Set ${name} or ${name}_FILE, not both.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Fault(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

export function neededSecret(env: NodeJS.ProcessEnv, name: string): string {
  const secret = secretSetting(env, name);
  if (secret) return secret;
  throw new Fault(`Set ${name}, or ${name}_FILE to the file that holds it.`);
}
