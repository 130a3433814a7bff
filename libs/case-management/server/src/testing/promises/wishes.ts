import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import {
  access,
  aMoment,
  anybodyElse,
  signedInId,
  type Access,
  type Act,
  type ActAboutPeople,
  type Allowed,
  type ContextPromises,
} from '@one-stop-shop/shared/server/testing';
import { reached } from './acts';
import { desk, register } from './acts-about-people';

const people: readonly OperatorRole[] = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
];

const registers: Allowed = {
  ...{ operator: 'theirs', 'books and plans': 'theirs', mediator: 'theirs' },
  ...{ 'mediator who looks': [], 'mediator afterwards': [] },
};

export const wishesAccess: Readonly<Record<string, Access>> = {
  'case_management.unwanted_mediator': access({
    // Somebody else is unwanted: who asks would see nobody of them.
    row: ({ id, municipality, theirs }) => ({
      ...{ person_id: id, municipality, restricted: !theirs, mediator_id: anybodyElse },
      ...{ recorded_by: signedInId, recorded_at: aMoment },
    }),
    reads: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
      ...{ mediator: 'theirs', 'mediator afterwards': [], 'owner at work': 'all' },
    },
    inserts: registers,
    deletes: registers,
    lies: [{ said: { recorded_by: anybodyElse } }],
    touch: ['recorded_at', aMoment],
  }),
};

export const wishesGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.unwanted_mediator': 'insert, delete',
};

export const wishesDefiners = {
  'case_management.persons_refusing':
    'who doesn’t want whoever asks: policies take them out, and nothing else is told',
  'case_management.wishes_of':
    'by whom who comes wants to be received, for whoever moves a visit and sees nobody; of restricted persons it refuses nothing',
  'case_management.written_by_asker':
    'who sees somebody no more is not asked to write again about a visit of which they wrote; their own words alone',
  'case_management.give_way':
    'whom somebody doesn’t want may not learn that a visit is theirs: the tie ends that they can’t see',
};

export const wishesActs: readonly Act[] = [
  {
    name: 'keep by whom they want to be received',
    method: 'PUT',
    path: (id) => `/api/persons/${id}/wishes`,
    body: () => ({ woman: false, without: [], shown: 0 }),
    roles: people,
    about: reached,
  },
];

export const actsAboutWishes: Readonly<Record<string, ActAboutPeople>> = {
  'PUT /api/persons/{id}/wishes': async (district) =>
    district.ask(desk, 'PUT', `/api/persons/${await register(district)}/wishes`, {
      ...{ woman: true, without: [], shown: 0 },
    }),
};
