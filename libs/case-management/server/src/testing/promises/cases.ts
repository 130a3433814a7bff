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
  type Allowed,
  type ContextPromises,
  type Place,
} from '@one-stop-shop/shared/server/testing';
import { reached } from './acts';

const ofCase = ({ id, municipality, theirs }: Place): Record<string, unknown> => ({
  ...{ id, person_id: id, municipality, restricted: !theirs },
});

const atNoDesk = { 'desk operator': [] } as const;
/** Whoever may see cases, of whom they see; at a desk not even that there is one. */
const sees: Allowed = {
  ...{ operator: 'theirs', ...atNoDesk, mediator: 'theirs', 'mediator afterwards': [] },
};
const works: Allowed = { ...sees, 'mediator who looks': [] };
/** A social worker; one who sees no case; and one who sees nobody but who is given to them. */
const takes: Allowed = {
  ...{ operator: 'theirs', ...atNoDesk, 'books and plans': 'theirs' },
  'mediator who looks': 'theirs',
};
/** Who must see the case to say something of it. */
const leads: Allowed = { operator: 'theirs', ...atNoDesk, 'mediator who looks': 'theirs' };
const byOwner: Allowed = { 'owner at work': 'all' };

export const casesAccess: Readonly<Record<string, Access>> = {
  'case_management.case_record': access({
    row: (place) => ({
      ...{ ...ofCase(place), responsible: signedInId, taken_by: signedInId, taken_at: aMoment },
      ...{ taken_on: '2026-11-24', legal_basis: 'public_task', status: 'assessment' },
      ...{ since: aMoment, version: 1 },
    }),
    reads: sees,
    inserts: takes,
    updates: takes,
    lies: [
      { said: { taken_by: anybodyElse } },
      { said: { responsible: anybodyElse } },
      { said: { status: 'active' } },
    ],
    touch: ['version', 2],
  }),
  'case_management.case_event': access({
    row: (place) => ({
      ...{ ...ofCase(place), case_id: place.id, kind: 'taken', to_status: 'assessment' },
      ...{ at: aMoment, by: signedInId },
    }),
    reads: sees,
    inserts: leads,
    lies: [{ said: { by: anybodyElse } }],
    touch: ['at', aMoment],
  }),
  'case_management.case_assignment': access({
    row: (place) => ({
      ...{ ...ofCase(place), case_id: place.id, operator_id: anybodyElse },
      ...{ first_day: '2026-11-24', last_day: '2027-05-24' },
      ...{ assigned_by: signedInId, assigned_at: aMoment },
    }),
    // As a record becomes restricted, the trigger ends them.
    reads: { ...sees, ...byOwner },
    inserts: leads,
    updates: { ...leads, ...byOwner },
    lies: [{ said: { assigned_by: anybodyElse } }],
    touch: ['ended_at', aMoment],
  }),
  'case_management.case_task': access({
    row: (place) => ({
      ...{ ...ofCase(place), case_id: place.id, sealed: '\\x00', due: '2026-12-01' },
      ...{ owner: signedInId, added_by: signedInId, added_at: aMoment },
      ...{ ended: 'done', ended_at: aMoment, ended_by: signedInId },
    }),
    // What is added is still to be done.
    says: () => ({ ended: null, ended_at: null, ended_by: null }),
    reads: sees,
    inserts: works,
    updates: works,
    lies: [
      { said: { added_by: anybodyElse } },
      { said: { ended: 'done', ended_at: aMoment, ended_by: signedInId } },
    ],
    wrongs: [{ set: `ended_by = '${anybodyElse}'` }],
    touch: ['ended_at', aMoment],
  }),
  'case_management.case_note': access({
    row: (place) => ({
      ...{ ...ofCase(place), case_id: place.id, sealed: '\\x00' },
      ...{ author: signedInId, written_at: aMoment },
    }),
    // Social workers alone: whoever follows the case beside them reads nothing of it.
    reads: takes,
    inserts: takes,
    lies: [{ said: { author: anybodyElse } }],
    touch: ['written_at', aMoment],
  }),
  'case_management.other_plan': access({
    row: (place) => ({
      ...{ ...ofCase(place), case_id: place.id, kind: 'service_pact', sealed: '\\x00' },
      ...{ first_day: '2026-10-01', written_by: signedInId, written_at: aMoment },
    }),
    reads: sees,
    inserts: works,
    lies: [{ said: { written_by: anybodyElse } }],
    touch: ['written_at', aMoment],
  }),
};

/**
 * The rows of the proof are cases of who asks, of a person in view and of a restricted one: that a
 * colleague's case in view is not moved is asked with statements of its
 * own in `move-case.spec.ts` and `assign-team.spec.ts`.
 */
export const casesHeldTwice: readonly string[] = [
  'case_management.case_record updates: any row ((responsible = ( SELECT platform.operator_id() AS operator_id)))',
];

export const casesGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.case_record': 'insert, update (responsible, status, since, version)',
  'case_management.case_event': 'insert',
  'case_management.case_assignment': 'insert, update (ended_at)',
  'case_management.case_task': 'insert, update (ended, ended_at, ended_by)',
  'case_management.case_note': 'insert',
  'case_management.other_plan': 'insert',
};

export const casesDefiners = {
  'case_management.grant_assigned':
    'a trigger: the policy of the row says who may assign whom, and nobody has a right to grant; into a restricted record nobody comes by it',
  'case_management.end_assigned':
    'a trigger: who may end an assignment ends what was given by it, also to who stands in, and has no right to',
  'case_management.end_assignments_of':
    'a trigger: a record that becomes restricted, or everybody’s again, is followed by nobody by an assignment of before',
};

const socialWorkers: readonly OperatorRole[] = ['social_worker'];
const seeingCases: readonly OperatorRole[] = ['social_worker', 'mediator', 'practitioner'];

const aboutCase = (
  name: string,
  roles: readonly OperatorRole[],
  what: string,
  body: object,
): Act => ({
  ...{ name, roles, method: 'POST', about: reached },
  path: (id) => `/api/persons/${id}/case${what}`,
  body: () => body,
});

const nowhere = '/api/persons/not-an-id/case';

// Of a version and of colleagues that there are none of: no case moves.
export const casesActs: readonly Act[] = [
  {
    ...{ name: 'see whether somebody is in charge', method: 'GET', about: reached },
    ...{ roles: seeingCases, path: (id) => `/api/persons/${id}/case` },
  },
  lookAt('see whom one has in charge', socialWorkers, '/api/caseload?municipality=059005'),
  sendTo('hand cases over', socialWorkers, '/api/caseload/hand-over', {}),
  aboutCase('take somebody in charge', socialWorkers, '', {
    ...{ on: '2026-11-20', legalBasis: 'public_task' },
  }),
  aboutCase('move a case', socialWorkers, '/progress', { to: 'plan_draft', shown: 99 }),
  aboutCase('suspend a case', socialWorkers, '/suspension', { reason: 'health', shown: 99 }),
  aboutCase('close a case', socialWorkers, '/closure', {
    ...{ reason: 'employed', cancelTasks: false, shown: 99 },
  }),
  aboutCase('assign to a case', socialWorkers, '/assignments', {
    ...{ colleague: anybodyElse, until: '2027-01-31' },
  }),
  sendTo('end an assignment', socialWorkers, `${nowhere}/assignments/not-an-id/end`, {}),
  aboutCase('add a task', seeingCases, '/tasks', {
    ...{ words: 'Telefonare', due: '2026-12-01', owner: anybodyElse },
  }),
  sendTo('end a task', seeingCases, `${nowhere}/tasks/not-an-id/end`, { how: 'done' }),
  aboutCase('write a confidential note', socialWorkers, '/notes', {
    words: 'Una nota',
  }),
  aboutCase('keep what another office agreed', seeingCases, '/other-plans', {
    ...{ kind: 'other', leader: 'CpI', from: '2026-10-01' },
  }),
];
