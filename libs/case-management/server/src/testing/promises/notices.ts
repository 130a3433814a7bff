import { personSubject } from '@one-stop-shop/case-management/contracts';
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

const keepers: readonly OperatorRole[] = ['district_administrator'];
const versions = '/api/privacy-notices/versions';

/** What people are told of their data, and that they were told. */
export const noticeAccess: Readonly<Record<string, Access>> = {
  'case_management.privacy_notice': access({
    row: ({ municipality, theirs }) => ({
      ...{ municipality, version: theirs ? 1 : 2, valid_from: '2027-01-01', required: true },
      ...{ published_by: signedInId, published_at: aMoment },
      texts: { it: { title: 'Dati', paragraphs: ['Usiamo il nome.'], draft: false } },
    }),
    // It is about nobody: whoever signed in for the municipality reads it.
    reads: {
      ...{ operator: 'own', mediator: 'own', coordinator: 'own', administrator: 'own' },
      'set-up': 'own',
    },
    inserts: { 'set-up': 'own', administrator: 'own' },
    lies: [{ said: { published_by: anybodyElse }, by: ['administrator'] }],
    touch: ['required', false],
  }),
  'case_management.notice_given': access({
    row: ({ id, municipality, theirs }) => ({
      ...{ id, person_id: id, municipality, restricted: !theirs, version: theirs ? 1 : 2 },
      ...{ language: 'pa', how: 'read_aloud', given_at: aMoment, given_by: signedInId },
    }),
    reads: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
      ...{ mediator: 'theirs', 'mediator afterwards': [] },
    },
    inserts: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', mediator: 'theirs' },
      ...{ 'mediator who looks': [], 'mediator afterwards': [] },
    },
    lies: [{ said: { given_by: anybodyElse } }],
    touch: ['how', 'on_paper'],
  }),
};

export const noticeGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.notice_given': 'insert',
  'case_management.privacy_notice': 'insert',
};

export const noticeActs: readonly Act[] = [
  lookAt('read the privacy notice', staff, '/api/privacy-notices?municipality=059005&language=pa'),
  lookAt('see the versions of the notice', keepers, `${versions}?municipality=059005`),
  lookAt('read a version of the notice', keepers, `${versions}/none?municipality=059005`),
  sendTo('publish a notice', keepers, versions, {}),
  {
    name: 'note that somebody was given the notice',
    method: 'POST',
    path: (id) => `/api/persons/${id}/notices`,
    body: () => ({ version: 1, language: 'pa', how: 'read_aloud' }),
    roles: staff,
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

export const aboutNobodyInNotices = {
  '/api/privacy-notices': 'what a municipality says of data: the same to everybody',
};
