import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { build, type Plugin } from 'esbuild';

import { onlyItaly } from './only-italy.ts';
import { swcPlugin } from './swc-plugin.ts';

const workspace = join(import.meta.dirname, '../..');
const commands = [
  'main',
  'migrate',
  'seed',
  'invite-administrator',
  'name-responsible',
  'verify-audit',
  'let-audit-month-go',
  'rebuild-search-index',
  'make-keys',
  'rotate-keys',
  'copy-keys',
  'carry-keys',
  'recovery-sheet',
  'recover-keys',
];

/** Programs that an app starts for itself: each stands beside its commands. */
const startedBy: Readonly<Record<string, readonly string[]>> = {
  api: [
    'libs/shared/server/src/papers/typesetter-process.ts',
    'libs/shared/server/src/documents/disarming-process.ts',
  ],
};

/** Where to, if not `dist/apps/<app>`, and what to change on the way. */
export interface Variant {
  /** Relative to the workspace. */
  readonly outdir: string;
  readonly plugins: readonly Plugin[];
}

/** Bundles the commands in `apps/<app>/src` that are named above, each as `<name>.js`. */
export async function bundleServer(app: string, variant?: Variant): Promise<void> {
  const source = join(workspace, 'apps', app, 'src');
  const entryPoints = commands
    .map((command) => join(source, `${command}.ts`))
    .filter((entry) => existsSync(entry));
  if (entryPoints.length === 0) {
    throw new Error(`apps/${app}/src holds none of ${commands.join('.ts, ')}.ts`);
  }
  const outdir = join(workspace, variant?.outdir ?? `dist/apps/${app}`);
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: workspace,
    entryPoints: [...entryPoints, ...(startedBy[app] ?? [])].map((file) => ({
      in: file,
      out: basename(file, '.ts'),
    })),
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    metafile: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    plugins: [...(variant?.plugins ?? []), onlyItaly, swcPlugin],
    logLevel: 'warning',
  });
  // What each chunk holds, for who looks into the bundle.
  writeFileSync(join(outdir, 'bundle.json'), JSON.stringify(metafile));
}
