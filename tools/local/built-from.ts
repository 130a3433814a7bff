import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from './folders.ts';

const sources = [
  'apps',
  'libs',
  'tools/build',
  'nx.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const stamp = join(checkout, 'dist/built-from');

/** Changes whenever a source file is added, removed or written. */
export function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(checkout, source);
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Whether the last whole build was made from the sources in this state. */
export function isBuiltFrom(state: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
}

/** To be told after a whole build, with the state of the sources from before it. */
export function rememberBuild(state: string): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}
