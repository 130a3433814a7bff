import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { rememberBuild, stateOfSources } from '../local/built-from.ts';

const workspace = join(import.meta.dirname, '../..');
const programs = join(workspace, 'node_modules/.bin');

export const products: readonly string[] = ['api', 'worker', 'front-office'];

/** Builds the named apps, or takes them from the cache when nothing they hold has changed. */
export function build(apps: readonly string[]): void {
  const state = stateOfSources();
  const { status } = spawnSync(
    'nx',
    ['run-many', '--targets=build', `--projects=${apps.join()}`, '--outputStyle=static'],
    {
      cwd: workspace,
      env: { ...process.env, PATH: [programs, process.env['PATH']].join(delimiter) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`The build of ${apps.join(', ')} failed, as printed above.`);
  // A start among the specs must not build again: that would replace files that others are using.
  if (apps === products) rememberBuild(state);
}
