/** Bundles the commands of server apps: `node tools/build/build-server.ts api worker`. */
import { bundleServer } from './bundle-server.ts';

const outcomes = await Promise.allSettled(process.argv.slice(2).map((app) => bundleServer(app)));
for (const outcome of outcomes) {
  if (outcome.status === 'fulfilled') continue;
  process.exitCode = 1;
  // esbuild has already printed what it found in the sources.
  if (!('errors' in outcome.reason)) console.error(outcome.reason);
}
