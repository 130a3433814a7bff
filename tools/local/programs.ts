import { keepRunning, lastWords, type Program, type RunningProgram, runToEnd } from './children.ts';
import { Fault } from './faults.ts';
import type { LocalFolder } from './folders.ts';
import { mustBeFree } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { type DatabaseUrls, type Settings, withoutFiles } from './settings.ts';
import { readSignIns, type SignIn } from './sign-ins.ts';
import { together } from './together.ts';

export interface Surroundings {
  readonly settings: Settings;
  readonly local: LocalFolder;
  readonly secrets: Secrets;
  readonly databases: DatabaseUrls;
  readonly smtpUrl: string;
}

/** Brings the database's roles and schema up to date, as the owner; safe to run again. */
export async function migrate(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<void> {
  await runToEnd(program('migration', 'dist/apps/api/migrate.js', env, around), asked);
}

/** Writes the facts that the service starts from, if they aren't there. */
export async function seed(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<readonly SignIn[]> {
  return readSignIns(await runToEnd(program('seed', 'dist/apps/api/seed.js', env, around), asked));
}

/** Both, one after the other. */
export async function prepareData(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  asked: AbortSignal,
): Promise<readonly SignIn[]> {
  await migrate(env, around, asked);
  return seed(env, around, asked);
}

/** Starts what stays, to be ended by `running`; answers with the reason when one of them dies. */
export async function startPrograms(
  env: NodeJS.ProcessEnv,
  around: Surroundings,
  running: AsyncDisposableStack,
): Promise<{ readonly died: Promise<Fault>; readonly all: readonly RunningProgram[] }> {
  const stay = async (part: Program) => {
    const child = await keepRunning(part);
    running.defer(() => child.stop());
    const died = child.gone.then(
      (how) => new Fault(lastWords(part, `stopped unexpectedly (${how})`)),
    );
    return { child, died };
  };
  const [api, worker] = await together(
    stay(program('api', 'dist/apps/api/main.js', env, around)).catch(async (error: unknown) => {
      // A build may take long enough for somebody else to take the port that was free before it.
      await mustBeFree(around.settings.port);
      throw error;
    }),
    stay(program('worker', 'dist/apps/worker/main.js', env, around)),
  );
  return { died: Promise.race([api.died, worker.died]), all: [api.child, worker.child] };
}

function program(
  name: string,
  script: string,
  env: NodeJS.ProcessEnv,
  { settings, local, secrets, databases, smtpUrl }: Surroundings,
): Program {
  const ownSecret = env['APP_SECRET'] ?? env['APP_SECRET_FILE'];
  return {
    name,
    script,
    logs: local.logs,
    env: {
      NODE_ENV: 'production',
      ...(ownSecret === undefined && { APP_SECRET: secrets.appSecret }),
      ...withoutFiles(env),
      ...databases,
      PORT: String(settings.port),
      PUBLIC_URL: settings.publicUrl,
      DEMONSTRATION: String(settings.demonstration),
      SMTP_URL: smtpUrl,
    },
  };
}
