import type { IConfiguration } from 'dependency-cruiser';

type Rules = NonNullable<IConfiguration['forbidden']>;

const specs = '\\.spec\\.ts$';

/** Inside a server lib: http, jobs → use-cases → persistence → domain → own contracts. */
export const layerRules: Rules = [
  {
    name: 'domain-knows-no-layer',
    comment:
      'Neither one of its own server nor the ground of all; what it needs is in shared/domain.',
    severity: 'error',
    from: { path: '^libs/([^/]+)/server/src/domain/', pathNot: specs },
    to: { path: '^libs/($1|shared)/server/src/(?!domain/)' },
  },
  {
    name: 'persistence-knows-only-the-domain',
    severity: 'error',
    from: { path: '^libs/([^/]+)/server/src/persistence/', pathNot: specs },
    to: { path: '^libs/$1/server/src/(http|jobs|use-cases)/' },
  },
  {
    name: 'use-cases-know-no-edge',
    comment: 'A use case does not know whether a request or a job asked for it.',
    severity: 'error',
    from: { path: '^libs/([^/]+)/server/src/use-cases/', pathNot: specs },
    to: { path: '^libs/$1/server/src/(http|jobs)/' },
  },
  {
    name: 'edges-call-use-cases',
    comment: 'Controllers and processors are thin: rows are reached through a use case.',
    severity: 'error',
    from: { path: '^libs/([^/]+)/server/src/(http|jobs)/', pathNot: specs },
    to: { path: '^libs/$1/server/src/persistence/' },
  },
  {
    name: 'edges-do-not-meet',
    severity: 'error',
    from: { path: '^libs/([^/]+)/server/src/(http|jobs)/', pathNot: specs },
    to: { path: '^libs/$1/server/src/(http|jobs)/', pathNot: '^libs/$1/server/src/$2/' },
  },
];
