import { keepRunning, lastWords, type Program, type RunningProgram, runToEnd } from './children.ts';
import { Fault } from './faults.ts';
import type { LocalFolder } from './folders.ts';
import { keepAlive } from './keep-alive.ts';
import { mustBeFree } from './ports.ts';
import { readSecrets, rememberKeysMade, type Secrets } from './secrets.ts';
import { type Secret, withSecrets } from './program-secrets.ts';
import type { DatabaseUrls, Settings } from './settings.ts';
import { readSignIns, type SignIn } from './sign-ins.ts';
import { together } from './together.ts';

export interface Surroundings {
  readonly settings: Settings;
  readonly local: LocalFolder;
  readonly secrets: Secrets;
  readonly databases: DatabaseUrls;
  readonly smtpUrl: string;
}

/** Makes the keys of what is sealed, at the first start alone; a store of one's own is left alone. */
export async function makeKeyStore(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<void> {
  if (isOwnKeyStore(env) || readSecrets(around.local)?.keysMade) return;
  await runToEnd(program('keys', around, env), asked);
  rememberKeysMade(around.local);
}

/** Brings the database's roles and schema up to date, as the owner; safe to run again. */
export async function migrate(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<void> {
  await runToEnd(program('migration', around, env), asked);
}

/** Writes the facts that the service starts from, if they aren't there. */
export async function seed(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<readonly SignIn[]> {
  return readSignIns(await runToEnd(program('seed', around, env), asked));
}

/** All three, one after the other. */
export async function prepareData(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<readonly SignIn[]> {
  await makeKeyStore(env, around, asked);
  await migrate(env, around, asked);
  return seed(env, around, asked);
}

/** Starts what stays, and again when it dies; answers with the reason when one is given up. */
export async function startPrograms(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  running: AsyncDisposableStack,
  say: (line: string) => void = () => undefined,
): Promise<{ readonly died: Promise<Fault>; readonly all: readonly RunningProgram[] }> {
  const stay = async (name: 'api' | 'worker') => {
    const part = program(name, around, env);
    const kept = await keepAlive({ name, begin: () => live(part) }, say);
    running.defer(() => kept.stop());
    return kept;
  };
  const [api, worker] = await together(
    stay('api').catch(async (error: unknown) => {
      // A build may take long enough for somebody else to take the port that was free before it.
      await mustBeFree(around.settings.port);
      throw error;
    }),
    stay('worker'),
  );
  const all = [api.first.program, worker.first.program];
  return { died: Promise.race([api.givenUp, worker.givenUp]), all };
}

async function live(part: Program) {
  const program = await keepRunning(part);
  const gone = program.gone.then(
    (how) => new Fault(lastWords(part, `stopped unexpectedly (${how})`)),
  );
  return { program, gone, stop: () => program.stop() };
}

/** District LT/1: Aprilia, Cisterna di Latina, Cori, Rocca Massima. */
const theDistrict = '059001,059005,059006,059022';

/** Each program with the secrets that it needs: nobody learns from one what another may do. */
const programs = {
  keys: { script: 'dist/apps/api/make-keys.js', secrets: ['DATABASE_KEYS_URL'] },
  migration: {
    script: 'dist/apps/api/migrate.js',
    secrets: [
      'DATABASE_OWNER_URL',
      'DATABASE_URL',
      'DATABASE_WORKER_URL',
      'DATABASE_REPORTING_URL',
    ],
  },
  seed: {
    script: 'dist/apps/api/seed.js',
    secrets: [
      'APP_SECRET',
      'APP_SECRET_BEFORE',
      'DATABASE_URL',
      'DATABASE_KEYS_URL',
      'OIDC_CLIENT_SECRET',
    ],
  },
  api: {
    script: 'dist/apps/api/main.js',
    secrets: [
      'APP_SECRET',
      'APP_SECRET_BEFORE',
      'DATABASE_URL',
      'DATABASE_KEYS_URL',
      'OIDC_CLIENT_SECRET',
    ],
  },
  worker: {
    script: 'dist/apps/worker/main.js',
    secrets: [
      'APP_SECRET',
      'APP_SECRET_BEFORE',
      'DATABASE_WORKER_URL',
      'DATABASE_KEYS_URL',
      'REDIS_URL',
      'SMTP_URL',
    ],
  },
} satisfies Record<string, { script: string; secrets: readonly Secret[] }>;

function isOwnKeyStore(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['KEY_STORE'] || env['DATABASE_KEYS_URL'] || env['DATABASE_KEYS_URL_FILE']);
}

/** The folder of keys, and whose they are, unless the environment says otherwise. */
export function keyStoreOf(
  local: LocalFolder,
  env: NodeJS.ProcessEnv,
): { readonly KEY_STORE: string; readonly MUNICIPALITIES: string } {
  return {
    // Empty where the keys are in a database of the person's own.
    KEY_STORE: env['KEY_STORE'] ?? (isOwnKeyStore(env) ? '' : local.keys),
    MUNICIPALITIES: env['MUNICIPALITIES'] ?? theDistrict,
  };
}

function program(
  name: keyof typeof programs,
  { settings, local, secrets, databases, smtpUrl }: Surroundings,
  env: NodeJS.ProcessEnv,
): Program {
  const { script, secrets: needed } = programs[name];
  const isOwnSecret = Boolean(env['APP_SECRET'] ?? env['APP_SECRET_FILE']);
  const known = { ...databases, SMTP_URL: smtpUrl };
  return {
    name,
    script,
    logs: local.logs,
    env: {
      NODE_ENV: 'production',
      ...withSecrets(
        needed,
        { ...env, ...(!isOwnSecret && { APP_SECRET: secrets.appSecret }) },
        known,
      ),
      PORT: String(settings.port),
      PUBLIC_URL: settings.publicUrl,
      DEMONSTRATION: String(settings.demonstration),
      ...keyStoreOf(local, env),
    },
  };
}
