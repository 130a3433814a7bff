import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import {
  access,
  aMoment,
  anybodyElse,
  lookAt,
  signedInId,
  type Access,
  type Act,
  type ActAboutPeople,
  type Allowed,
  type ContextPromises,
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { reached } from './acts';
import { register } from './acts-about-people';

const { seeDocuments, keepDocuments } = casePermissions;

/** Who keeps papers; whoever only looks may see them. */
export const documentHolders: Readonly<Record<'both' | 'sees', readonly string[]>> = {
  both: [seeDocuments, keepDocuments],
  sees: [seeDocuments],
};

const keeps: Allowed = {
  ...{ operator: 'theirs', 'desk operator': [], mediator: 'theirs' },
  ...{ 'mediator who looks': [], 'mediator afterwards': [] },
};
const sees: Allowed = { ...keeps, 'mediator who looks': 'theirs' };

/** Papers: of persons in view, and for no desk operator. */
export const documentAccess: Readonly<Record<string, Access>> = {
  'case_management.document': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ id, person_id: id, municipality, restricted: !theirs, place: 1 },
      ...{ about: `\\x${'00'.repeat(1_029)}`, file_type: 'jpeg', size: 1, pages: 1, carries: [] },
      ...{ author: signedInId, kept_at: aMoment, version: 1 },
    }),
    reads: sees,
    inserts: keeps,
    updates: keeps,
    lies: [{ said: { author: anybodyElse } }],
    wrongs: [
      {
        set: `place = NULL, removed_at = '${aMoment}', removed_why = 'wrong_file', removed_by = '${anybodyElse}'`,
      },
    ],
    touch: ['version', 2],
  }),
  'case_management.document_content': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ document_id: id, page: 1, person_id: id, municipality, restricted: !theirs },
      sealed: `\\x${'00'.repeat(30)}`,
    }),
    reads: sees,
    inserts: keeps,
    deletes: keeps,
    touch: ['page', 2],
  }),
};

export const documentGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.document':
    'insert, update (place, about, expires_on, version, removed_at, removed_by, removed_why)',
  'case_management.document_content': 'insert, delete',
};

const readers: readonly OperatorRole[] = ['social_worker', 'mediator', 'practitioner'];
const { desk_operator: _, ...reachedByReaders } = reached?.reached ?? {};
const about: Act['about'] = reached && { ...reached, reached: reachedByReaders };

const path = (id: string): string => `/api/persons/${id}/documents`;
const said = { kind: 'curriculum', broughtBy: 'person', title: 'Primaverina in breve' };
const headers = { 'document-about': encodeURIComponent(JSON.stringify(said)) };
const nobody = `${path('not-an-id')}/${anybodyElse}`;

export const documentActs: readonly Act[] = [
  { name: 'see which papers somebody has', method: 'GET', path, roles: readers, about },
  {
    // Without a file it goes as far as the file would be read.
    name: 'keep a paper of somebody',
    ...{ method: 'POST', path, headers, roles: readers, about },
  },
  lookAt('look at a page of a paper', readers, `${nobody}/pages/1`),
  lookAt('save a paper', readers, `${nobody}/file`),
  {
    name: 'say what a paper is',
    ...{ method: 'PUT', path: () => nobody, body: () => ({}), roles: readers },
  },
  {
    name: 'remove a paper',
    ...{ method: 'POST', path: () => `${nobody}/remove`, body: () => ({}), roles: readers },
  },
];

/** Sees whom she has written down. */
const worker = 'amrit';

/** The smallest picture that there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const kept = async (district: PeopledDistrict) => {
  const papers = path(await register(district, worker));
  const answer = await district.ask(worker, 'POST', papers, picture, headers);
  return { answer, papers, paper: `${papers}/${(answer.body as { id: string }).id}` };
};

export const actsAboutDocuments: Readonly<Record<string, ActAboutPeople>> = {
  'GET /api/persons/{id}/documents': async (district) =>
    district.ask(worker, 'GET', (await kept(district)).papers),
  'POST /api/persons/{id}/documents': async (district) => (await kept(district)).answer,
  'GET /api/persons/{id}/documents/{document}/pages/{page}': async (district) =>
    district.ask(worker, 'GET', `${(await kept(district)).paper}/pages/1`),
  'GET /api/persons/{id}/documents/{document}/file': async (district) =>
    district.ask(worker, 'GET', `${(await kept(district)).paper}/file`),
  'PUT /api/persons/{id}/documents/{document}': async (district) =>
    district.ask(worker, 'PUT', (await kept(district)).paper, { about: said, shown: 1 }),
  'POST /api/persons/{id}/documents/{document}/remove': async (district) =>
    district.ask(worker, 'POST', `${(await kept(district)).paper}/remove`, {
      ...{ why: 'wrong_file', shown: 1 },
    }),
};
