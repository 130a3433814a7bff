import { cpSync, globSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { join as joinContext } from './join.ts';

const workspace = join(import.meta.dirname, '../..');
/** The rooms of the context, as they stand in a copy. */
const folderOfContext = 'libs/trial';

/** What belongs to a checkout and not to the tree. */
const notOfTheTree = new Set(['.git', '.nx', '.angular', '.local', 'dist', 'node_modules']);

/**
 * Makes `folder` a copy of the tree in which the context lives: its rooms in `libs/trial`, and what
 * {@link joinContext} writes into files outside. Packages are a link to the installed ones.
 */
export function makeCopy(folder: string): void {
  cpSync(workspace, folder, {
    recursive: true,
    filter: (path) => !notOfTheTree.has(path.slice(workspace.length + 1)),
  });
  symlinkSync(join(workspace, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(import.meta.dirname, 'fixtures/context'), join(folder, folderOfContext), {
    recursive: true,
  });
  joinContext(folder);
}

/** Files outside its folder, from the top of the tree, that the context has added or changed. */
export function touchedOutside(folder: string): string[] {
  const differs = (file: string): boolean => textOf(folder, file) !== textOf(workspace, file);
  const all = new Set([...filesIn(workspace), ...filesIn(folder)]);
  return [...all]
    .filter((file) => !file.startsWith(`${folderOfContext}/`))
    .filter(differs)
    .sort();
}

function filesIn(root: string): string[] {
  return globSync(['**/*', '**/.*'], { cwd: root, withFileTypes: true, exclude })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const exclude = (entry: { readonly name: string }): boolean => notOfTheTree.has(entry.name);

function textOf(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'latin1');
  } catch {
    return undefined;
  }
}

export function removeCopy(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
