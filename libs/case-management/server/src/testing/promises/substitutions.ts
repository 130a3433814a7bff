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

const people: readonly OperatorRole[] = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
];

/** Who stands in for whom; about those who work, and shows nobody served. */
export const substitutionsAccess: Readonly<Record<string, Access>> = {
  'case_management.substitution': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ id, municipality, operator_id: theirs ? signedInId : anybodyElse },
      ...{ substitute_id: '00000000-0000-4000-8000-000000000001' },
      ...{ first_day: '2026-11-24', last_day: '2026-11-30' },
      ...{ named_by: signedInId, named_at: aMoment },
    }),
    // Who signs sees, and says, who stands in for anybody; the others who stands in for them.
    reads: {
      ...{ operator: 'own', 'desk operator': 'theirs', mediator: 'theirs' },
      'owner at work': 'all',
    },
    inserts: { operator: 'own', 'desk operator': 'theirs', mediator: 'theirs' },
    lies: [{ said: { named_by: anybodyElse } }],
    touch: ['last_day', '2026-11-29'],
  }),
  // Whoever sees that somebody stands in may end it.
  'case_management.substitution_end': access({
    row: ({ id, municipality }) => ({
      ...{ substitution_id: id, municipality },
      ...{ ended_by: signedInId, ended_at: aMoment },
    }),
    reads: {
      ...{ operator: 'own', 'desk operator': 'theirs', mediator: 'theirs' },
      'owner at work': 'all',
    },
    inserts: { operator: 'own', 'desk operator': 'theirs', mediator: 'theirs' },
    lies: [{ said: { ended_by: anybodyElse } }],
    touch: ['ended_at', aMoment],
  }),
};

export const substitutionsGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.substitution': 'insert',
  'case_management.substitution_end': 'insert',
};

export const substitutionsDefiner = {
  'case_management.end_substitute':
    'a trigger: who may end a substitution ends what was given by it, and has no right to',
  'case_management.standing_in':
    'who stands in for whom about one person, for who sees the person: grants of others are shown to nobody',
  'case_management.grant_substitute':
    'a trigger: the policy of the row says who may name whom, and nobody has a right to grant',
};

export const substitutionsActs: readonly Act[] = [
  lookAt('see who stands in for whom', people, '/api/substitutions?municipality=059005'),
  sendTo('name who stands in', people, '/api/substitutions', {}),
  sendTo('end that somebody stands in', people, '/api/substitutions/not-an-id/end', {}),
];

export const aboutNobodyInSubstitutions = {
  '/api/substitutions': 'who stands in for which colleague',
};
