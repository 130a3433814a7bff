import { readFileSync } from 'node:fs';

/** Settings that nobody should see in a list of processes or an image. */
const secretSettings = [
  'APP_SECRET',
  'APP_SECRET_BEFORE',
  'DATABASE_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_REPORTING_URL',
  'DATABASE_KEYS_URL',
  'SMTP_URL',
  'BOUNCE_MAILBOX_URL',
  'REDIS_URL',
  'OIDC_CLIENT_SECRET',
];

/** Of which there is none most of the time: its file may be empty. */
const mayBeEmpty = new Set(['APP_SECRET_BEFORE']);

/** A setting that stops the start, and why; never its value. */
export interface WrongSetting {
  readonly name: string;
  readonly why: string;
}

/**
 * Takes each secret from the file that `<NAME>_FILE` names, as orchestrators hand
 * secrets over; blanks and line ends around it don't count.
 */
export function withSecretFiles(environment: NodeJS.ProcessEnv): {
  readonly environment: NodeJS.ProcessEnv;
  readonly wrong: readonly WrongSetting[];
} {
  const read: Record<string, string> = {};
  const wrong: WrongSetting[] = [];
  for (const secret of secretSettings) {
    const name = `${secret}_FILE`;
    const file = environment[name];
    if (!file) continue;
    const content = contentOf(file);
    if (environment[secret]) wrong.push({ name: secret, why: `stands here and in ${name}` });
    else if (content === undefined) wrong.push({ name, why: 'names a file that cannot be read' });
    else if (content === '' && !mayBeEmpty.has(secret))
      wrong.push({ name, why: 'names an empty file' });
    else read[secret] = content;
  }
  return { environment: { ...environment, ...read }, wrong };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
