import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { readChoice, specsOf, usesDatabase } from './specs-of-project';

const workspace = join(import.meta.dirname, '../..');
const exclude = ['**/node_modules/**', '**/fixtures/**', 'dist/**', '.*/**'];
const projects = globSync('{apps,libs,tools}/**/project.json', { cwd: workspace, exclude }).map(
  (file) => ({
    folder: dirname(file),
    facts: JSON.parse(readFileSync(join(workspace, file), 'utf8')) as {
      name: string;
      targets?: Record<string, unknown>;
    },
  }),
);
const specs = globSync('**/*.spec.ts', { cwd: workspace, exclude });

describe('the targets of Nx', () => {
  it('exist for every project: a test and a lint', () => {
    expect(projects.length).toBeGreaterThan(20);
    for (const { facts } of projects)
      expect([facts.name, Object.keys(facts.targets ?? {})]).toEqual([
        facts.name,
        expect.arrayContaining(['lint', 'test']),
      ]);
  });

  it('run every spec file of the tree in exactly one project', () => {
    expect(specs.length).toBeGreaterThan(200);
    const run = projects.flatMap(({ folder }) => specsOf(folder));
    expect(run.sort()).toEqual([...specs].sort());
  });

  it('run the specs of one project alone, whatever its folder begins like', () => {
    const choice = readChoice(['--project=apps/front-office', '-t', 'a name']);
    expect(choice).toEqual({
      project: 'apps/front-office',
      chosen: ['./apps/front-office/', '-t', 'a name'],
    });
    expect(readChoice(['libs/shared'])).toEqual({ project: undefined, chosen: ['libs/shared'] });
  });

  it('start a database for those that could use one', () => {
    const without = projects.filter(({ folder }) => !usesDatabase(folder));
    expect(without.map(({ folder }) => folder)).toContain('libs/shared/domain');
    expect(without.every(({ folder }) => /^libs\/[\w-]+\/(contracts|domain)$/.test(folder))).toBe(
      true,
    );
  });

  it('remember what they found: run again, nothing runs', async () => {
    // One without specs, so that it costs nothing but Nx.
    const project = projects.find((one) => specsOf(one.folder).length === 0)?.facts.name ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-nx-'));
    const env = {
      ...process.env,
      NX_CACHE_DIRECTORY: join(folder, 'cache'),
      NX_WORKSPACE_DATA_DIRECTORY: join(folder, 'data'),
    };
    const test = async () => {
      const nx = join(workspace, 'node_modules/nx/dist/bin/nx.js');
      const words = [nx, 'test', project, '--outputStyle=static'];
      return (await promisify(execFile)(process.execPath, words, { cwd: workspace, env })).stdout;
    };
    try {
      expect(await test()).toMatch(/Cache: +0\/1 hit/);
      expect(await test()).toMatch(/Cache: +1\/1 hit/);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const { targetDefaults } = JSON.parse(readFileSync(join(workspace, 'nx.json'), 'utf8')) as {
      targetDefaults: Record<string, { cache?: boolean }>;
    };
    expect(targetDefaults).toMatchObject({ lint: { cache: true }, test: { cache: true } });
  });
});
