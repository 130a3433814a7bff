import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Violation } from './violation.ts';

const topLevel = new Set(
  `apps libs tools docker nx.json package.json package-lock.json tsconfig.base.json README.md
   LICENSE publiccode.yml CHANGELOG.md CONTRIBUTING.md SECURITY.md node_modules dist`.split(/\s+/),
);
const drawers =
  /(^|[/-])(utils?|helpers?|commons?|services?|interfaces?|constants?|misc)(\.ts$|\/)/;
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Roles that a framework gives; everything else is said by the name itself.
const suffixes = new Set(
  'module controller processor entity migration routes config spec d'.split(' '),
);

/** A way of reading the tree of files: answers what is wrong with one file, or nothing. */
type TreeRule = (file: string, text: () => string) => string | undefined;

const treeRules: Record<string, TreeRule> = {
  'no-drawers': (file) =>
    drawers.test(file) ? 'is a drawer: name it for what it holds' : undefined,

  'names-say-it': (file) => {
    if (!file.endsWith('.ts')) return undefined;
    const [own, ...roles] = basename(file, '.ts').split('.');
    if (own && !name.test(own.replace(/^_/, ''))) return 'is not written in-this-way';
    const role = roles.find((candidate) => !suffixes.has(candidate));
    return role ? `ends in .${role}, a role no framework gives` : undefined;
  },

  'one-index-per-lib': (file) =>
    /(^|\/)index\.ts$/.test(file) &&
    !/^(libs\/[^/]+\/[^/]+\/src\/((testing|staff)\/)?|apps\/[^/]+\/src\/testing\/)index\.ts$/.test(
      file,
    )
      ? 'is an index inside: import the file itself'
      : undefined,

  'files-fit-in-the-head': (file, text) => {
    if (!/\.(ts|html|scss)$/.test(file)) return undefined;
    const lines = text().split('\n').length - 1;
    return lines > 300 ? `has ${lines} lines, 300 are the limit` : undefined;
  },

  'exceptions-give-a-reason': (file, text) =>
    file.endsWith('.ts') && /(\/\/|\/\*) *eslint-disable(?!.* -- \S)/.test(text())
      ? 'switches a lint rule off without ` -- reason`'
      : undefined,
};

/** Reads the names and sizes of all files of a workspace. */
export function brokenTreeRules(workspace: string): Violation[] {
  const files = globSync('{apps,libs,tools}/**/*.*', {
    cwd: workspace,
    exclude: (path) => /(^|\/)(node_modules|fixtures|dist|\..*)$/.test(String(path)),
  });
  return [
    ...strangersAtTheTop(workspace),
    ...libsWithoutIndex(workspace),
    ...files.sort().flatMap((file) => {
      const text = () => readFileSync(join(workspace, file), 'utf8');
      return Object.entries(treeRules).flatMap(([rule, read]) => {
        const detail = read(file, text);
        return detail ? [{ rule, file, detail }] : [];
      });
    }),
  ];
}

function strangersAtTheTop(workspace: string): Violation[] {
  return readdirSync(workspace)
    .filter((entry) => !entry.startsWith('.') && !topLevel.has(entry))
    .map((file) => ({ rule: 'top-level-is-named', file, detail: 'does not belong at the top' }));
}

function libsWithoutIndex(workspace: string): Violation[] {
  return globSync('libs/*/*/project.json', { cwd: workspace })
    .map((project) => project.replace('project.json', 'src/index.ts'))
    .filter((index) => globSync(index, { cwd: workspace }).length === 0)
    .map((file) => ({ rule: 'one-index-per-lib', file, detail: 'is missing' }));
}
