/** Settings that open something; each may stand in the file that `<NAME>_FILE` names. */
const secrets = [
  'APP_SECRET',
  'APP_SECRET_BEFORE',
  'DATABASE_KEYS_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_REPORTING_URL',
  'DATABASE_URL',
  'DATABASE_WORKER_URL',
  'OIDC_CLIENT_SECRET',
  'REDIS_URL',
  'SMTP_URL',
] as const;
export type Secret = (typeof secrets)[number];

/** What npm and the drivers of databases take from an environment, or leave there, unasked. */
const foreign = /^(npm_|PG(PASSWORD|PASSFILE|SERVICEFILE|USER|HOST|DATABASE)$)/i;

/**
 * An environment with no secrets but those that are needed.
 * @param known secrets that the start has found out itself, from a file perhaps
 */
export function withSecrets(
  needed: readonly Secret[],
  env: NodeJS.ProcessEnv,
  known: Readonly<Partial<Record<Secret, string>>> = {},
): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(([name]) => {
    const secret = secrets.find((one) => name === one || name === `${one}_FILE`);
    if (!secret) return !foreign.test(name);
    return needed.includes(secret) && known[secret] === undefined;
  });
  const told = needed.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]]));
  return Object.fromEntries([...passed, ...told]) as NodeJS.ProcessEnv;
}
