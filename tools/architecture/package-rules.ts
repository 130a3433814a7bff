import type { IConfiguration } from 'dependency-cruiser';

type Rules = NonNullable<IConfiguration['forbidden']>;

const specsAndTheirBuilders = '\\.spec\\.ts$|/src/testing/|^apps/[^/]+-assurance/';
const packaged = (names: string) => `node_modules/(${names})/`;

/** Which room may use which package. */
export const packageRules: Rules = [
  {
    name: 'domain-is-pure',
    comment:
      'No framework, no database, no file, no clock, however many files lie between: only rules, calendars and numbers.',
    severity: 'error',
    from: { path: '^libs/[^/]+/(server/src/)?domain/', pathNot: specsAndTheirBuilders },
    to: {
      reachable: true,
      path: 'node_modules/|^node:|^[a-z_/]+$',
      pathNot: packaged(
        'luxon|@types/luxon|date-holidays|zod|libphonenumber-js|any-ascii|@marketto/[^/]+|dayjs',
      ),
    },
  },
  {
    name: 'typeorm-stays-in-persistence',
    severity: 'error',
    from: {
      path: '^libs/[^/]+/server/src/(http|jobs|use-cases)/',
      pathNot: specsAndTheirBuilders,
    },
    to: { path: packaged('typeorm|pg|@nestjs/typeorm') },
  },
  {
    name: 'queue-stays-at-its-places',
    comment: 'A row is the truth and the queue only the clock: few places may know it.',
    severity: 'error',
    from: {
      path: '^(apps|libs)/',
      pathNot: `^libs/shared/server/src/queue/|^libs/[^/]+/server/src/jobs/|^apps/worker/|${specsAndTheirBuilders}`,
    },
    to: { path: packaged('bullmq|@nestjs/bullmq|ioredis') },
  },
  {
    name: 'production-needs-no-dev-package',
    comment: 'The image of the servers is installed without development packages.',
    severity: 'error',
    from: {
      path: '^(libs/[^/]+/(contracts|domain|server)|apps/(api|worker))/',
      pathNot: specsAndTheirBuilders,
    },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
  },
  {
    name: 'packages-are-declared',
    severity: 'error',
    from: { path: '^(apps|libs|tools)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'imports-lead-somewhere',
    severity: 'error',
    from: { path: '^(apps|libs|tools)/' },
    to: { couldNotResolve: true },
  },
];
