import type { KnipConfig } from 'knip';

/** What nobody uses any more goes; a lib's index is no excuse for keeping it. */
export default {
  entry: [
    'apps/{api,worker}/src/{main,migrate,seed}.ts',
    'apps/front-office/src/main.ts',
    '{apps,libs,tools}/**/*.spec.ts',
    'tools/test/{angular-setup,server-setup,journeys-setup,teardown}.ts',
    'tools/*/*.config.ts',
  ],
  project: ['{apps,libs,tools}/**/*.ts'],
  ignore: ['tools/architecture/fixtures/**'],
  includeEntryExports: false,
} satisfies KnipConfig;
