import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '../..');

/** The aliases of tsconfig.base.json in the words of jest, so that they are written once. */
export function moduleNames(): Record<string, string> {
  const { compilerOptions } = JSON.parse(
    readFileSync(join(workspace, 'tsconfig.base.json'), 'utf8'),
  ) as { compilerOptions: { paths: Record<string, [string]> } };
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([alias, [file]]) => [
      `^${alias}$`,
      join(workspace, file),
    ]),
  );
}
