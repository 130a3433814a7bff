import type { ShownDraft } from '@one-stop-shop/case-management/contracts';
import {
  access,
  aMoment,
  anybodyElse,
  longAgo,
  signedInId,
  type Access,
  type Act,
  type ActAboutPeople,
  type Allowed,
  type ContextPromises,
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { people, reached } from './acts';
import { desk, register } from './acts-about-people';

const over = ['ours', 'foreign, theirs'] as const;

const meets: Allowed = {
  ...{ operator: 'theirs', 'moves and tells': 'theirs', mediator: 'theirs' },
  ...{ 'mediator who looks': [], 'mediator afterwards': [] },
};

/** What is begun and not recorded: its author's alone, as long as they see the person. */
export const draftAccess: Readonly<Record<string, Access>> = {
  'case_management.encounter_draft': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ id, person_id: id, municipality, restricted: !theirs },
      ...{ author: signedInId, sealed: '\\x00', version: 1 },
      ...{ begun_at: longAgo, changed_at: theirs ? longAgo : aMoment },
    }),
    reads: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
      ...{ mediator: 'theirs', 'mediator afterwards': [], sweeper: over },
    },
    inserts: meets,
    updates: meets,
    deletes: { ...meets, sweeper: over },
    lies: [{ said: { author: anybodyElse } }],
    wrongs: [{ set: `author = '${anybodyElse}'` }],
    touch: ['version', 2],
  }),
};

/**
 * The rows of the proof are one's own, of a person in view and of a restricted one: that drafts of others
 * about a person in view stay shut is asked with statements of its own in `keep-draft.spec.ts`, and every
 * statement of the product names the author besides.
 */
export const draftsHeldTwice = ['deletes', 'reads'].map(
  (policy) =>
    `case_management.encounter_draft ${policy}: any row (3, (author = ( SELECT platform.operator_id() AS operator_id)))`,
);

export const draftGrants: ContextPromises['grants'] = {
  desk_app: {
    'case_management.encounter_draft': 'insert, update (sealed, changed_at, version), delete',
  },
  desk_worker: { 'case_management.encounter_draft': 'delete' },
};

const written = {
  ...{ kind: 'desk_visit', startedAt: { day: '2026-11-23', time: '09:00' }, minutes: '20' },
  ...{ language: 'pa', mediation: '', topics: [], services: [], teachBack: '' },
  ...{ nextStep: { words: '', due: '' }, note: 'Primaverina parla piano' },
};

const path = (id: string): string => `/api/persons/${id}/encounter-draft`;

export const draftActs: readonly Act[] = [
  {
    name: 'read what one began to write',
    method: 'GET',
    path,
    roles: people,
    about: reached,
  },
  {
    name: 'keep what one is writing',
    method: 'PUT',
    path,
    body: () => ({ written }),
    roles: people,
    about: reached,
  },
  {
    name: 'throw away what one began to write',
    method: 'POST',
    path: (id) => `${path(id)}/discard`,
    body: () => ({ shown: { id: signedInId, version: 1 } }),
    roles: people,
    about: reached,
  },
];

const begun = async (district: PeopledDistrict) => {
  const draft = path(await register(district));
  const { body } = await district.ask(desk, 'PUT', draft, { written });
  return { draft, shown: body as ShownDraft };
};

export const actsAboutDrafts: Readonly<Record<string, ActAboutPeople>> = {
  'GET /api/persons/{id}/encounter-draft': async (district) =>
    district.ask(desk, 'GET', (await begun(district)).draft),
  'PUT /api/persons/{id}/encounter-draft': async (district) => {
    const { draft, shown } = await begun(district);
    return district.ask(desk, 'PUT', draft, { written, shown });
  },
  'POST /api/persons/{id}/encounter-draft/discard': async (district) => {
    const { draft, shown } = await begun(district);
    return district.ask(desk, 'POST', `${draft}/discard`, { shown });
  },
};

export const draftsNoActs = {
  'PUT /api/persons/{id}/encounter-draft':
    'words that nobody else sees, until they are recorded: nothing is done to anybody',
  'POST /api/persons/{id}/encounter-draft/discard':
    'words that nobody else has seen: nothing is done to anybody',
};
