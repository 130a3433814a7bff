import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import type { ESLint } from 'eslint';

import { depConstraints } from '../architecture/module-boundaries';

const fixture = join(import.meta.dirname, '../architecture/fixtures/workspace');
const server = 'libs/scheduling/server/src';
const screens = 'libs/scheduling/front-office/src';

const boundaries = '@nx/enforce-module-boundaries';
const byPath = `${boundaries}: Projects cannot be imported by a relative or absolute path`;

/** A finding begins with one of these words; each belongs to a file that earns it. */
const expected: Record<string, string[]> = {
  'apps/api/src/draws-a-screen.ts': [tagged('scope:api')],
  'apps/api-assurance/src/draws-a-screen.ts': [tagged('scope:api-assurance')],
  'apps/api-assurance/src/takes-the-plug-apart.ts': [byPath],
  'apps/worker/src/borrows-from-the-api.ts': [byPath],
  'apps/worker/src/draws-a-screen.ts': [tagged('scope:worker')],
  'apps/front-office/src/reads-rows.ts': [tagged('scope:front-office')],
  'apps/front-office-e2e/src/reads-rows.ts': [tagged('scope:front-office-e2e')],
  'libs/identity/server/src/asks-another-server.ts': [tagged('scope:identity')],
  'libs/notifications/server/src/asks-another-server.ts': [tagged('scope:notifications')],
  'libs/oversight/server/src/asks-another-server.ts': [tagged('scope:oversight')],
  'libs/scheduling/contracts/src/wants-a-framework.ts': [tagged('type:contracts')],
  'libs/scheduling/contracts/src/wants-its-server.ts': [tagged('type:contracts')],
  'libs/shared/domain/src/asks-the-ground.ts': [tagged('type:domain')],
  'libs/shared/domain/src/reads-the-clock.ts': ['no-restricted-syntax: Ask the injected Clock'],
  'libs/shared/domain/src/wants-a-framework.ts': [tagged('type:domain')],
  'libs/shared/server/src/knows-desks.ts': [tagged('scope:shared')],
  'tools/build/builds-on-the-product.ts': [tagged('type:tool')],
  [`${screens}/borrows-a-screen.ts`]: [tagged('scope:scheduling')],
  [`${screens}/decides-by-itself.ts`]: [tagged('type:front-office')],
  [`${screens}/reads-rows.ts`]: [tagged('type:front-office')],
  [`${screens}/wants-the-database.ts`]: [tagged('type:front-office')],
  [`${screens}/changes-always.ts`]: ['@angular-eslint/prefer-on-push-component-change-detection: '],
  [`${screens}/silent-picture.html`]: ['@angular-eslint/template/alt-text: '],
  [`${server}/asks-another-server.ts`]: [tagged('scope:scheduling')],
  [`${server}/draws-a-screen.ts`]: [tagged('type:server')],
  [`${server}/wants-angular.ts`]: [tagged('type:server')],
  [`${server}/plugs-into-the-app.ts`]: [byPath],
  [`${server}/reaches-past-an-index.ts`]: [byPath],
  [`${server}/use-cases/reads-the-environment.ts`]: ['no-restricted-syntax: The environment'],
  [`${server}/use-cases/imports-the-environment.ts`]: ['no-restricted-syntax: The environment'],
  [`${server}/use-cases/makes-the-time.ts`]: ['no-restricted-syntax: Ask the injected Clock'],
  [`${server}/use-cases/reads-the-clock.ts`]: ['no-restricted-syntax: Ask the injected Clock'],
  [`${server}/use-cases/asks-luxon-the-time.ts`]: ['no-restricted-syntax: Ask the injected Clock'],
  [`${server}/use-cases/skips.spec.ts`]: ['no-restricted-syntax: Specs run, all of them'],
  [`${server}/use-cases/leaves-work.ts`]: ['no-warning-comments: '],
  [`${server}/use-cases/says-anything.ts`]: ['@typescript-eslint/no-explicit-any: '],
  [`${server}/use-cases/forgets-to-wait.ts`]: ['@typescript-eslint/no-floating-promises: '],
  [`${server}/use-cases/excuses-nothing.ts`]: ['null: Unused eslint-disable directive'],
  [`${server}/use-cases/too-long.ts`]: ['max-lines: '],
};

const contextsOf = (folder: string): string[] => readdirSync(join(folder, 'libs'));
const later = contextsOf(join(import.meta.dirname, '../..')).filter(
  (context) => !contextsOf(fixture).includes(context),
);

/** One line bounds every context: those that came after the fixture are bound as these are. */
function isOfTheFixture(tag: string): boolean {
  return !later.some((context) => tag === `scope:${context}`);
}

function tagged(tag: string): string {
  return `${boundaries}: A project tagged with "${tag}" `;
}

/** Every finding in the fixture, as `rule: message` under its file. */
async function findings(): Promise<Record<string, string[]>> {
  const nxFolder = mkdtempSync(join(tmpdir(), 'one-stop-shop-lint-'));
  const env = {
    ...process.env,
    NX_WORKSPACE_ROOT_PATH: fixture,
    NX_WORKSPACE_DATA_DIRECTORY: nxFolder,
    NX_CACHE_DIRECTORY: join(nxFolder, 'cache'),
  };
  const json = await new Promise<string>((resolve) => {
    const command = [join(import.meta.dirname, 'run.ts'), '--json'];
    execFile(process.execPath, command, { cwd: fixture, env, maxBuffer: 2 ** 26 }, (_, stdout) => {
      resolve(stdout);
    });
  });
  rmSync(nxFolder, { recursive: true, force: true });
  const results = JSON.parse(json) as ESLint.LintResult[];
  return Object.fromEntries(
    results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        relative(fixture, filePath),
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ]),
  );
}

describe('the lint rules', () => {
  it('report each file of the fixture by its rule, and nothing else', async () => {
    const found = await findings();
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [file, beginnings] of Object.entries(expected)) {
      expect(found[file]).toEqual(beginnings.map((words) => expect.stringContaining(words)));
    }
  }, 60_000);

  it.each(depConstraints.map(({ sourceTag }) => sourceTag).filter(isOfTheFixture))(
    'have a fixture that breaks the boundary of %s',
    (sourceTag) => {
      expect(Object.values(expected).flat()).toContain(tagged(sourceTag));
    },
  );
});
