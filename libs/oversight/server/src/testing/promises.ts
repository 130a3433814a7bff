import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import {
  ask,
  because,
  definePromises,
  lookAt,
  type Act,
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { oversightAccess } from './promises/access';
import { oversightGrants } from './promises/grants';

const { seeWhoLooked, ...searches } = oversightPermissions;
const desk: readonly OperatorRole[] = ['desk_operator', 'social_worker'];
const administrator: readonly OperatorRole[] = ['district_administrator'];

const learnWhoLooked: Act = {
  name: 'learn who looked',
  method: 'GET',
  path: (id) => `/api/oversight/readings/${id}`,
  roles: desk,
  about: {
    subject: 'appointment',
    reached: {
      desk_operator: ['theirs', 'theirs, later', 'ours'],
      social_worker: ['theirs', 'theirs, later', 'ours'],
    },
  },
};

const ofFirst = ({ subjects }: PeopledDistrict): string => `/api/oversight/readings/${subjects[0]}`;

/** What oversight promises, for `apps/api-assurance` to judge. */
export const promises = definePromises({
  heldBy: {
    operator: [seeWhoLooked],
    'desk operator': [seeWhoLooked],
    'moves and tells': [seeWhoLooked],
    administrator: Object.values(searches),
  },
  access: oversightAccess,
  tables: {
    withoutMunicipality: {
      'oversight.audit_seal': 'sums over the readings of the whole district; nothing about people',
      'oversight.closed_month': 'sums over the seals of a month; nothing about people',
      'oversight.month_let_go': 'which months are no longer kept; nothing about people',
      'oversight.seal_check': 'whether the seals hold; nothing about people',
    },
  },
  grants: oversightGrants,
  acts: [
    learnWhoLooked,
    lookAt('search readings', administrator, '/api/oversight/readings'),
    lookAt('see the state of the system', administrator, '/api/oversight/state'),
  ],
  actsAboutPeople: {
    'GET /api/oversight/readings': ask(
      'amministrazione',
      'GET',
      '/api/oversight/readings?from=2026-11-20&to=2026-11-23',
    ),
    'GET /api/oversight/readings/{subject}': ask('sportello.cori', 'GET', ofFirst),
    'GET /api/oversight/readings/{subject}/export': ask(
      'sportello.cori',
      'GET',
      (district) => `${ofFirst(district)}/export?language=it`,
    ),
    'GET /api/oversight/readers': ask('amministrazione', 'GET', '/api/oversight/readers'),
    'GET /api/oversight/state': ask('amministrazione', 'GET', '/api/oversight/state'),
  },
  showsPeople: ['GET /api/oversight/readings'],
  fuzzerMayMiss: because('rows in a state that the filled world does not have every time', [
    'GET /api/oversight/readings/{subject}',
    'GET /api/oversight/readings/{subject}/export',
  ]),
  unreadableStatements: {
    'oversight: persistence/months-let-go, dropMonth (3)':
      'the name of the table holds the month that goes: let-audit-month-go.spec.ts runs it',
  },
});
