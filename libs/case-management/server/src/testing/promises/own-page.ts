import { personSubject } from '@one-stop-shop/case-management/contracts';
import {
  access,
  aMoment,
  anybodyElse,
  signedInId,
  type Access,
  type Act,
  type Allowed,
  type ContextPromises,
} from '@one-stop-shop/shared/server/testing';

const notes: Allowed = {
  ...{ operator: 'theirs', 'books and plans': 'theirs', mediator: 'theirs' },
  ...{ 'mediator who looks': [], 'mediator afterwards': [] },
};

/** The digits of somebody's own page: written by who registers, read by nobody. */
export const ownPageAccess: Readonly<Record<string, Access>> = {
  'case_management.own_page_digits': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ person_id: id, municipality, restricted: !theirs, keyed_hash: 'k1.spec$hash' },
      ...{ chosen_at: aMoment, noted_by: signedInId },
    }),
    reads: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
      ...{ mediator: 'theirs', 'mediator afterwards': [] },
    },
    inserts: notes,
    updates: notes,
    lies: [{ said: { noted_by: anybodyElse } }],
    wrongs: [{ set: `noted_by = '${anybodyElse}'` }],
    touch: ['chosen_at', aMoment],
  }),
  'case_management.own_page_digits_before': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ person_id: id, municipality, restricted: !theirs },
      ...{ chosen_at: aMoment, noted_by: anybodyElse, replaced_by: signedInId },
    }),
    reads: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
      ...{ mediator: 'theirs', 'mediator afterwards': [] },
    },
    inserts: notes,
    lies: [{ said: { replaced_by: anybodyElse } }],
    touch: ['noted_by', signedInId],
  }),
};

export const ownPageGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.own_page_digits_before': 'insert',
  'case_management.own_page_digits': 'insert, update (keyed_hash, chosen_at, noted_by)',
};

export const ownPageActs: readonly Act[] = [
  {
    name: 'choose the digits of somebody’s own page',
    method: 'PUT',
    path: (id) => `/api/persons/${id}/own-page-digits`,
    body: () => ({ digits: '8153' }),
    roles: ['desk_operator', 'social_worker', 'mediator', 'practitioner'],
    about: {
      subject: personSubject,
      reached: {
        desk_operator: ['theirs', 'ours'],
        social_worker: ['theirs', 'ours'],
        mediator: ['theirs'],
      },
    },
  },
];
