import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import {
  access,
  aMoment,
  anybodyElse,
  lookAt,
  sendTo,
  signedInId,
  type Access,
  type Act,
  type ContextPromises,
} from '@one-stop-shop/shared/server/testing';

const staff: readonly OperatorRole[] = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
];
const signers: readonly OperatorRole[] = ['social_worker'];

/** What hours of work promise; they are about those who work, and show nobody served. */
export const hoursAccess: Readonly<Record<string, Access>> = {
  'case_management.hours_correction': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ id, municipality, operator_id: theirs ? signedInId : anybodyElse },
      ...{ day: '2026-11-24', minutes: 30, reason: 'Riunione', corrected_at: aMoment },
    }),
    // Who signs reads those of everybody who worked for the municipality.
    reads: {
      ...{ operator: 'own', 'desk operator': 'theirs' },
      ...{ mediator: 'theirs', 'mediator who looks': [] },
    },
    inserts: { operator: 'theirs', mediator: 'theirs', 'mediator who looks': [] },
    lies: [{ said: { operator_id: anybodyElse } }],
    touch: ['minutes', 5],
  }),
};

export const hoursGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.hours_correction': 'insert',
};

export const hoursActs: readonly Act[] = [
  lookAt('see one’s own hours', staff, '/api/hours?month=2026-11'),
  lookAt('see the hours of somebody', signers, `/api/hours?month=2026-11&operator=${anybodyElse}`),
  sendTo('correct one’s own hours', staff, '/api/hours/corrections', {}),
];

export const hoursDefiner = {
  'case_management.meetings_of':
    'for how long somebody met people whom they may see no more: minutes alone, their own or for who signs',
};

export const aboutNobodyInHours = {
  '/api/hours': 'how long those who work here have worked',
};

export const hoursColumnsAboutOthers = {
  'case_management.hours_correction.reason': 'about whoever works here',
};
