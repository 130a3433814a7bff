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
  type ActAboutPeople,
  type ContextPromises,
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { reached } from './acts';
import { desk, register } from './acts-about-people';

const people: readonly OperatorRole[] = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
];
const keepsStaff: readonly OperatorRole[] = ['district_administrator'];

/** Teams are grants of the platform; who proposed to lift a restriction is written here. */
export const teamAccess: Readonly<Record<string, Access>> = {
  'case_management.lifting_proposal': access({
    // As of persons: one is given to who asks, the other is restricted and of no team.
    row: ({ id, municipality, theirs }) => ({
      ...{ id, person_id: id, municipality, restricted: !theirs },
      ...{ proposed_by: signedInId, proposed_at: aMoment },
    }),
    reads: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
      ...{ mediator: 'theirs', 'mediator afterwards': [], 'owner at work': 'all' },
    },
    inserts: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', mediator: 'theirs' },
      ...{ 'mediator who looks': [], 'mediator afterwards': [] },
    },
    updates: {
      ...{ operator: 'theirs', 'books and plans': 'theirs', mediator: 'theirs' },
      ...{ 'mediator who looks': [], 'mediator afterwards': [], 'owner at work': 'all' },
    },
    lies: [{ said: { proposed_by: anybodyElse } }],
    touch: ['withdrawn_at', aMoment],
  }),
  'case_management.team_naming': access({
    row: ({ id, municipality }) => ({
      ...{ id, municipality, operator_id: signedInId, named_by: anybodyElse },
      ...{ named_at: aMoment, records: 1 },
    }),
    // Whoever signs for the municipality is told, and the letter to who answers for it.
    reads: { operator: 'own', 'desk operator': [], worker: 'own', 'owner at work': 'all' },
    inserts: { 'owner at work': 'all' },
    touch: ['records', 2],
  }),
};

export const teamGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.lifting_proposal': 'insert, update (withdrawn_at)',
};

/** Of those whom they reach none is restricted, and `shown` is of no version: nothing is used up. */
const bodies: Readonly<Record<string, object>> = {
  restriction: { team: [], shown: 99 },
  team: { colleague: anybodyElse },
  'team/leave': {},
  lifting: {},
  'lifting/withdraw': {},
  'lifting/confirm': {},
};

export const teamActs: readonly Act[] = [
  lookAt('see who works here', people, '/api/colleagues?municipality=059005'),
  ...Object.entries(bodies).map(([what, body]) => ({
    name: `act on a restriction: ${what}`,
    method: 'POST' as const,
    path: (id: string) => `/api/persons/${id}/${what}`,
    body: () => body,
    roles: people,
    about: reached,
  })),
  lookAt('see where records have no team', keepsStaff, '/api/teamless-records'),
  sendTo('name who follows them', keepsStaff, '/api/teamless-records', {}),
];

export const teamDefiners = {
  'case_management.team_of':
    'grants are seen by whom they let see: the team of a restricted record sees who else is of it',
  'case_management.join_team':
    'nobody has a right to grant; it asks for the permission and whether who lets in is of the team',
  'case_management.leave_team':
    'nobody has a right to end a grant; it ends those of who asks alone, and keeps the last',
  'case_management.restrict_person':
    'ends the grants of others and grants the team; it asks for the permission and the person itself',
  'case_management.lift_restriction':
    'shows a record to a municipality again; it asks that another of the team proposed it',
  'case_management.given_to_gone':
    'whom those alone were given who left, for who reads notes at the desk; grants are seen by whom they let see, and restricted persons are left out',
  'case_management.teamless_of':
    'which restricted records nobody follows any more; for the two below alone, who tell no id',
  'case_management.count_teamless':
    'who keeps the staff learns how many there are where, and sees nobody',
  'case_management.name_team':
    'nobody has a right to grant; it asks for the permission and that nobody follows the record',
};

export const aboutNobodyInTeams = {
  '/api/colleagues': 'who works here',
  '/api/teamless-records': 'how many records there are that nobody follows',
};

/** Whoever follows the record with the desk. */
const amrit = '0190a1b2-0000-7000-8000-00000000d001';

const restricted = async (district: PeopledDistrict): Promise<string> => {
  const person = `/api/persons/${await register(district)}`;
  await district.ask(desk, 'POST', `${person}/restriction`, { team: [amrit], shown: 0 });
  return person;
};

const proposed = async (district: PeopledDistrict): Promise<string> => {
  const person = await restricted(district);
  await district.ask(desk, 'POST', `${person}/lifting`, {});
  return person;
};

const named: ActAboutPeople = async (district) => {
  const person = await restricted(district);
  // Everybody who followed this one has left.
  await district.database.everything(
    `UPDATE platform.access_grant SET valid_until = $2 WHERE subject = $1`,
    [person.split('/').at(-1), district.database.clock.now()],
  );
  const [colleague] = await district.database.everything<{ id: string }>(
    `SELECT id FROM identity.operator WHERE email = 'assistente.cori@demo.invalid'`,
  );
  return district.ask('amministrazione', 'POST', '/api/teamless-records', {
    ...{ municipality: '059006', colleague: colleague?.id },
  });
};

export const actsThatPublishTeams: Readonly<Record<string, ActAboutPeople>> = {
  'name who follows what nobody follows': named,
};

export const actsAboutTeams: Readonly<Record<string, ActAboutPeople>> = {
  'POST /api/persons/{id}/restriction': async (district) =>
    district.ask(desk, 'POST', `/api/persons/${await register(district)}/restriction`, {
      ...{ team: [amrit], shown: 0 },
    }),
  'POST /api/persons/{id}/team': async (district) =>
    district.ask(desk, 'POST', `${await restricted(district)}/team`, { colleague: amrit }),
  'POST /api/persons/{id}/team/leave': async (district) =>
    district.ask(desk, 'POST', `${await restricted(district)}/team/leave`, {}),
  'POST /api/persons/{id}/lifting': async (district) =>
    district.ask(desk, 'POST', `${await restricted(district)}/lifting`, {}),
  'POST /api/persons/{id}/lifting/withdraw': async (district) =>
    district.ask('amrit', 'POST', `${await proposed(district)}/lifting/withdraw`, {}),
  'POST /api/persons/{id}/lifting/confirm': async (district) =>
    district.ask('amrit', 'POST', `${await proposed(district)}/lifting/confirm`, {}),
};
