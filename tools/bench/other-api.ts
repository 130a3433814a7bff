import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleServer } from '../build/bundle-server.ts';
import { keepRunning } from '../local/children.ts';
import { freePort } from '../local/ports.ts';
import { keyStoreOf, type Surroundings } from '../local/programs.ts';

/**
 * The same api, changed on its way into the bundle for a comparison; on the database of the
 * product, unless the environment says otherwise.
 * @returns the port at which it answers
 */
export async function startOtherApi(
  name: string,
  plugins: readonly Plugin[],
  around: Surroundings,
  env: NodeJS.ProcessEnv,
  running: AsyncDisposableStack,
): Promise<number> {
  const outdir = `dist/bench/${name}`;
  await bundleServer('api', { outdir, plugins });
  const port = await freePort();
  const api = await keepRunning({
    name,
    script: join(outdir, 'main.js'),
    logs: around.local.logs,
    env: {
      DATABASE_URL: around.databases.DATABASE_URL,
      ...env,
      NODE_ENV: 'production',
      APP_SECRET: around.secrets.appSecret,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DEMONSTRATION: 'true',
      ...keyStoreOf(around.local, env),
    },
  });
  running.defer(() => api.stop());
  return port;
}
