import { join } from 'node:path';

import { brokenDependencyRules } from './cruise';
import { dependencyRules } from './dependency-rules';
import { brokenTreeRules } from './tree-rules';
import type { Violation } from './violation';

const workspace = join(import.meta.dirname, '../..');
const fixture = join(import.meta.dirname, 'fixtures/workspace');
const server = 'libs/scheduling/server/src';
const screens = 'libs/scheduling/front-office/src';

/** The files that break each rule of imports. */
const brokenByImports: Record<string, string[]> = {
  'no-cycles': [`${server}/domain/egg.ts`],
  'no-import-past-the-index': [`${server}/reaches-past-an-index.ts`],
  'contracts-know-only-contracts': [
    'libs/scheduling/contracts/src/asks-the-machine.ts',
    'libs/scheduling/contracts/src/wants-a-framework.ts',
    'libs/scheduling/contracts/src/wants-its-server.ts',
  ],
  'shared-domain-knows-only-contracts': ['libs/shared/domain/src/asks-the-ground.ts'],
  'servers-of-contexts-do-not-meet': [
    'libs/identity/server/src/asks-another-server.ts',
    'libs/notifications/server/src/asks-another-server.ts',
    'libs/oversight/server/src/asks-another-server.ts',
    `${server}/asks-another-server.ts`,
  ],
  'front-office-never-reaches-the-server': [
    'apps/front-office/src/reads-rows.ts',
    `${screens}/decides-by-itself.ts`,
    `${screens}/reads-rows.ts`,
  ],
  'front-offices-of-contexts-do-not-meet': [`${screens}/borrows-a-screen.ts`],
  'server-never-reaches-the-front-office': [
    'apps/api-assurance/src/draws-a-screen.ts',
    'apps/api/src/draws-a-screen.ts',
    'apps/worker/src/draws-a-screen.ts',
    `${server}/draws-a-screen.ts`,
  ],
  'shared-knows-no-context': ['libs/shared/server/src/knows-desks.ts'],
  'apps-are-plugs': [`${server}/plugs-into-the-app.ts`],
  'apps-do-not-meet': [
    'apps/api-assurance/src/takes-the-plug-apart.ts',
    'apps/worker/src/borrows-from-the-api.ts',
  ],
  'testing-is-for-specs': [`${server}/leans-on-a-builder.ts`],
  'domain-knows-no-layer': [
    `${server}/domain/reaches-a-framework.ts`,
    `${server}/domain/reads-rows.ts`,
  ],
  'persistence-knows-only-the-domain': [`${server}/persistence/calls-a-use-case.ts`],
  'use-cases-know-no-edge': [`${server}/use-cases/opens-the-door.ts`],
  'edges-call-use-cases': [`${server}/http/reads-rows.ts`],
  'edges-do-not-meet': [`${server}/jobs/opens-the-door.ts`],
  'domain-is-pure': [
    `${server}/domain/reaches-a-framework.ts`,
    `${server}/domain/reads-a-file.ts`,
    `${server}/domain/wants-a-framework.ts`,
    'libs/shared/domain/src/asks-the-ground.ts',
    'libs/shared/domain/src/wants-a-framework.ts',
  ],
  'typeorm-stays-in-persistence': [`${server}/use-cases/writes-sql.ts`],
  'queue-stays-at-its-places': [`${server}/use-cases/queues-a-job.ts`],
  'production-needs-no-dev-package': [`${server}/leans-on-a-dev-package.ts`],
  'packages-are-declared': [`${server}/leans-on-an-unlisted-package.ts`],
  'imports-lead-somewhere': [`${server}/leads-nowhere.ts`],
};

/** The files whose name, place or size breaks a rule. */
const brokenByTree: Record<string, string[]> = {
  'top-level-is-named': ['NOTES.md'],
  'one-index-per-lib': ['libs/notifications/contracts/src/index.ts', `${server}/http/index.ts`],
  'no-drawers': [`${screens}/booking-helpers.ts`, `${server}/utils/dates.ts`],
  'names-say-it': [`${screens}/BookingPage.ts`, `${screens}/booking.component.ts`],
  'exceptions-give-a-reason': [`${server}/use-cases/gives-no-reason.ts`],
  'files-fit-in-the-head': [`${server}/use-cases/too-long.ts`],
};

function filesByRule(violations: Violation[]): Record<string, string[]> {
  const grouped = Map.groupBy(violations, ({ rule }) => rule);
  return Object.fromEntries(
    [...grouped].map(([rule, all]) => [rule, all.map((v) => v.file).sort()]),
  );
}

describe('the rules of the architecture', () => {
  it('report each broken import, and nothing else', async () => {
    expect(filesByRule(await brokenDependencyRules(fixture))).toEqual(brokenByImports);
  });

  it.each(dependencyRules.map(({ name }) => String(name)))(
    '%s has a fixture that breaks it',
    (name) => {
      expect(brokenByImports[name]).not.toHaveLength(0);
    },
  );

  it('report each misplaced, misnamed or oversized file, and nothing else', () => {
    expect(filesByRule(brokenTreeRules(fixture))).toEqual(brokenByTree);
  });

  it('are kept by the whole product', async () => {
    expect([...(await brokenDependencyRules(workspace)), ...brokenTreeRules(workspace)]).toEqual(
      [],
    );
  });
});
