import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The top of the workspace. */
export const workspace = join(import.meta.dirname, '../../../..');

const notServed = /\.(spec|migration)\.ts$|\/testing\//;

/** Everything that runs in api and worker: no specs, no migrations, nothing of `testing`. */
export function servedFiles(): string[] {
  return globSync(['libs/*/server/src/**/*.ts', 'apps/{api,worker}/src/**/*.ts'], {
    cwd: workspace,
  })
    .filter((file) => !notServed.test(file))
    .sort();
}

/** One program over these files, given from the top of the workspace, as `tsc` would read them. */
export function programOf(files: readonly string[]): ts.Program {
  const config = join(workspace, 'tsconfig.base.json');
  const { config: read } = ts.readConfigFile(config, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(
    { ...read, files: [] },
    ts.sys,
    workspace,
    undefined,
    config,
  );
  return ts.createProgram(
    files.map((file) => join(workspace, file)),
    options,
  );
}
