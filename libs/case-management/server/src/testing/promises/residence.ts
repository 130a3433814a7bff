import { personSubject } from '@one-stop-shop/case-management/contracts';
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
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { register } from './acts-about-people';

const seen: Allowed = {
  ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
  ...{ mediator: 'theirs', 'mediator afterwards': [], emergency: ['foreign, theirs'] },
};
/** Of the two at the desk one alone reads notes; who may not read what was said says nothing. */
const says: Allowed = {
  ...{ operator: 'theirs', 'desk operator': [], mediator: 'theirs' },
  ...{ 'mediator who looks': [], 'mediator afterwards': [] },
};

/** What lets somebody stay: its clock for who sees them, the rest for who reads notes. */
export const residenceAccess: Readonly<Record<string, Access>> = {
  'case_management.residence_title': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ id, person_id: id, municipality, restricted: !theirs },
      ...{ expires_on: '2027-01-01', runs_by: 'date', source: 'person' },
      ...{ recorded_by: signedInId, recorded_at: aMoment },
    }),
    reads: seen,
    inserts: says,
    updates: says,
    lies: [{ said: { recorded_by: anybodyElse } }],
    touch: ['replaced_at', aMoment],
  }),
  'case_management.residence_detail': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ title_id: id, person_id: id, municipality, restricted: !theirs, sealed: '\\x00' },
    }),
    reads: { ...says, 'mediator who looks': 'theirs' },
    inserts: says,
    touch: ['sealed', '\\x01'],
  }),
};

export const residenceGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.residence_title': 'insert, update (replaced_at)',
  'case_management.residence_detail': 'insert',
};

const readers: readonly OperatorRole[] = ['social_worker', 'mediator', 'practitioner'];

const reached: Act['about'] = {
  subject: personSubject,
  reached: { social_worker: ['theirs', 'ours'], mediator: ['theirs'] },
};

const path = (id: string): string => `/api/persons/${id}/residence`;
const said = {
  ...{ title: 'work_subordinate', expiresOn: '2027-02-03' },
  note: 'Primaverina porta la ricevuta',
};

export const residenceActs: readonly Act[] = [
  {
    name: 'read what lets somebody stay',
    method: 'GET',
    path,
    roles: readers,
    about: reached,
  },
  {
    name: 'read what was said of it before',
    method: 'GET',
    path: (id) => `${path(id)}/history`,
    roles: readers,
    about: reached,
  },
  {
    name: 'say what lets somebody stay',
    method: 'PUT',
    path,
    body: () => ({ said, source: 'document', shown: 0 }),
    roles: readers,
    about: reached,
  },
];

const worker = 'assistente.cori';

/** Somebody whose papers were written down. */
const holding = async (district: PeopledDistrict) => {
  const papers = path(await register(district));
  await district.ask(worker, 'POST', '/api/session/view', { role: 'social_worker' });
  const answer = await district.ask(worker, 'PUT', papers, { said, source: 'document', shown: 0 });
  return { papers, answer };
};

export const actsAboutResidence: Readonly<Record<string, ActAboutPeople>> = {
  'GET /api/persons/{id}/residence': async (district) =>
    district.ask(worker, 'GET', (await holding(district)).papers),
  'GET /api/persons/{id}/residence/history': async (district) =>
    district.ask(worker, 'GET', `${(await holding(district)).papers}/history`),
  'PUT /api/persons/{id}/residence': async (district) => (await holding(district)).answer,
};
