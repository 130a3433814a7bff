import type { IConfiguration } from 'dependency-cruiser';

type Rules = NonNullable<IConfiguration['forbidden']>;

const specsAndTheirBuilders =
  '\\.spec\\.ts$|/src/testing/|^apps/(front-office-e2e|[^/]+-assurance)/|^tools/';

/** Which room of which context may know which. */
export const roomRules: Rules = [
  {
    name: 'no-cycles',
    comment: 'Two files that import each other are one file, or hide a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-import-past-the-index',
    comment: 'What a lib does not export is its own affair.',
    severity: 'error',
    from: { path: '^(?:libs/([^/]+/[^/]+)/|apps/|tools/)' },
    to: { path: '^libs/[^/]+/[^/]+/', pathNot: '^libs/$1/|/src/((testing|staff)/)?index\\.ts$' },
  },
  {
    name: 'contracts-know-only-contracts',
    severity: 'error',
    from: { path: '^libs/[^/]+/contracts/', pathNot: specsAndTheirBuilders },
    to: { pathNot: '^libs/[^/]+/contracts/|(?:^|/)node_modules/(?:zod|libphonenumber-js)/' },
  },
  {
    name: 'shared-domain-knows-only-contracts',
    comment: 'What all domains stand on stands on nothing that runs; packages: domain-is-pure.',
    severity: 'error',
    from: { path: '^libs/shared/domain/', pathNot: specsAndTheirBuilders },
    to: { path: '^(apps|libs|tools)/', pathNot: '^libs/shared/(contracts|domain)/' },
  },
  {
    name: 'servers-of-contexts-do-not-meet',
    comment: 'Two contexts share ids and events, through contracts.',
    severity: 'error',
    from: { path: '^libs/(?!shared/)([^/]+)/server/' },
    to: { path: '^libs/[^/]+/server/', pathNot: '^libs/($1|shared)/' },
  },
  {
    name: 'front-office-never-reaches-the-server',
    severity: 'error',
    from: { path: '^(libs/[^/]+|apps)/front-office/' },
    to: { path: '^libs/[^/]+/(server|domain)/' },
  },
  {
    name: 'front-offices-of-contexts-do-not-meet',
    severity: 'error',
    from: { path: '^libs/(?!shared/)([^/]+)/front-office/' },
    to: { path: '^libs/[^/]+/front-office/', pathNot: '^libs/($1|shared)/' },
  },
  {
    name: 'server-never-reaches-the-front-office',
    severity: 'error',
    from: { path: '^libs/[^/]+/server/|^apps/(api|api-assurance|worker)/' },
    to: { path: '^libs/[^/]+/front-office/' },
  },
  {
    name: 'shared-knows-no-context',
    severity: 'error',
    from: { path: '^libs/shared/' },
    to: { path: '^libs/(?!shared/)' },
  },
  {
    name: 'apps-are-plugs',
    comment: 'Apps compose rooms; nothing is plugged into an app.',
    severity: 'error',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
  {
    name: 'apps-do-not-meet',
    comment:
      'Each app composes by itself; they share the list of the contexts. What assures one lets it run.',
    severity: 'error',
    from: { path: '^apps/([^/]+?)((?:-assurance)?)/' },
    to: {
      path: '^apps/',
      pathNot: '^apps/(?:$1$2/|$1/src/testing/index\\.ts$|contexts\\.ts$)',
    },
  },
  {
    name: 'testing-is-for-specs',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: specsAndTheirBuilders },
    to: { path: '^libs/[^/]+/[^/]+/src/testing/|\\.spec\\.ts$' },
  },
];
