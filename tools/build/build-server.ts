/**
 * Bundles the commands of a server app: `node tools/build/build-server.ts api worker`.
 * Every file directly in `apps/<app>/src` that is named below becomes `dist/apps/<app>/<name>.js`.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { swcPlugin } from './swc-plugin.ts';

const workspace = join(import.meta.dirname, '../..');
const commands = ['main', 'migrate', 'seed', 'take-on-operator'];

async function bundle(app: string): Promise<void> {
  const source = join(workspace, 'apps', app, 'src');
  const entryPoints = commands
    .map((command) => join(source, `${command}.ts`))
    .filter((entry) => existsSync(entry));
  if (entryPoints.length === 0) {
    throw new Error(`apps/${app}/src holds none of ${commands.join('.ts, ')}.ts`);
  }
  const outdir = join(workspace, 'dist/apps', app);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: workspace,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    plugins: [swcPlugin],
    logLevel: 'warning',
  });
}

const outcomes = await Promise.allSettled(process.argv.slice(2).map(bundle));
for (const outcome of outcomes) {
  if (outcome.status === 'fulfilled') continue;
  process.exitCode = 1;
  // esbuild has already printed what it found in the sources.
  if (!('errors' in outcome.reason)) console.error(outcome.reason);
}
