import type { PersonPlans } from '@one-stop-shop/case-management/contracts';
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
  type Allowed,
  type ContextPromises,
  type PeopledDistrict,
  type Place,
} from '@one-stop-shop/shared/server/testing';
import { reached } from './acts';
import { inCharge, socialWorker } from './acts-about-cases';

const ofPlan = ({ id, municipality, theirs }: Place): Record<string, unknown> => ({
  ...{ id, person_id: id, municipality, restricted: !theirs },
});

const atNoDesk = { 'desk operator': [], 'mediator afterwards': [] } as const;
const sees: Allowed = { operator: 'theirs', mediator: 'theirs', ...atNoDesk };
/** Who looks sees plans, and writes none. */
const writes: Allowed = { ...sees, 'mediator who looks': [] };
/** A mediator brings a plan as far as the proposal. */
const agrees: Allowed = { operator: 'theirs', ...atNoDesk };

export const plansAccess: Readonly<Record<string, Access>> = {
  'case_management.plan': access({
    row: (place) => ({
      ...{ ...ofPlan(place), case_id: place.id, state: 'proposed', sealed: '\\x00', version: 1 },
      ...{ written_by: signedInId, begun_at: aMoment, changed_at: aMoment, proposed_at: aMoment },
    }),
    says: () => ({ state: 'draft', proposed_at: null }),
    reads: sees,
    inserts: writes,
    updates: writes,
    lies: [
      { said: { written_by: anybodyElse } },
      { said: { state: 'proposed', proposed_at: aMoment } },
    ],
    touch: ['version', 2],
  }),
  'case_management.plan_action': access({
    row: (place) => ({
      ...{ ...ofPlan(place), plan_id: place.id, position: 0, due: '2026-12-01' },
      ...{ state: 'to_do', changed_by: signedInId, changed_at: aMoment },
    }),
    reads: sees,
    inserts: agrees,
    updates: writes,
    lies: [{ said: { changed_by: anybodyElse } }],
    wrongs: [{ set: `changed_by = '${anybodyElse}'` }],
    touch: ['state', 'done'],
  }),
};

/** That a plan is agreed to by nobody who only writes is asked with a statement of its own in `individual-plan.spec.ts`. */
export const plansHeldTwice = ['a permission less', 'whoever signed in'].map(
  (mutant) =>
    `case_management.plan updates: ${mutant} (( SELECT platform.may('case-management.agree-plan'::text) AS may))`,
);

export const plansGrants: ContextPromises['grants']['desk_app'] = {
  'case_management.plan':
    'insert, update (state, sealed, version, written_by, changed_at, proposed_at, agreement, agreed_on, interpreter)',
  'case_management.plan_action': 'insert, update (state, changed_by, changed_at)',
};

const socialWorkers: readonly OperatorRole[] = ['social_worker'];
const writers: readonly OperatorRole[] = ['social_worker', 'mediator', 'practitioner'];
const shown = { id: anybodyElse, version: 99 };
const action = { type: 'coaching', says: { own: 'Primaverina sceglie una foto' }, by: 'person' };
const content = { goals: [], actions: [action], commitments: [], supports: [] };
const told = {
  ...{ agreement: 'told_and_understood', agreedOn: '2026-11-20', interpreter: 'Amrit Kaur' },
};

const aboutPlan = (
  name: string,
  roles: readonly OperatorRole[],
  [method, what]: readonly [Act['method'], string],
  body?: object,
): Act => ({
  ...{ name, roles, method, about: reached, path: (id) => `/api/persons/${id}/plan${what}` },
  ...(body && { body: () => body }),
});

export const plansActs: readonly Act[] = [
  aboutPlan('read a plan', writers, ['GET', '']),
  aboutPlan('write a plan', writers, ['PUT', ''], { content, shown }),
  aboutPlan('propose a plan', writers, ['POST', '/proposal'], { shown }),
  aboutPlan('agree to a plan', socialWorkers, ['POST', '/agreement'], { shown, ...told }),
  aboutPlan('look at a plan again', writers, ['POST', '/revision'], { shown }),
  lookAt('print a plan', writers, `/api/persons/not-an-id/plan/${anybodyElse}/paper`),
  lookAt('see of what a plan is made', writers, '/api/plan-sentences?language=pa'),
  sendTo('say what became of an action', writers, '/api/plan-actions/not-an-id/state', {}),
];

const planOf = (path: string): string => path.replace(/case$/, 'plan');
const at = async (district: PeopledDistrict, path: string) => {
  const { body } = await district.ask(socialWorker, 'GET', path);
  const [plan] = (body as PersonPlans).plans;
  if (!plan) throw new Error(`no plan: ${JSON.stringify(body)}`);
  return plan;
};

const begun = async (district: PeopledDistrict) => {
  const path = planOf(await inCharge(district));
  const { body } = await district.ask(socialWorker, 'PUT', path, { content });
  return { path, id: (body as { id: string }).id };
};
const written = async (district: PeopledDistrict): Promise<string> => (await begun(district)).path;
const proposed = async (district: PeopledDistrict): Promise<string> => {
  const path = await written(district);
  await district.ask(socialWorker, 'POST', `${path}/proposal`, await shownAt(district, path));
  return path;
};
const agreed = async (district: PeopledDistrict): Promise<string> => {
  const path = await proposed(district);
  const body = { ...(await shownAt(district, path)), ...told };
  await district.ask(socialWorker, 'POST', `${path}/agreement`, body);
  return path;
};
const shownAt = async (district: PeopledDistrict, path: string) => {
  const { id, version } = await at(district, path);
  return { shown: { id, version } };
};

export const actsAboutPlans: Readonly<Record<string, ActAboutPeople>> = {
  'GET /api/persons/{id}/plan': async (district) =>
    district.ask(socialWorker, 'GET', await written(district)),
  'PUT /api/persons/{id}/plan': async (district) =>
    district.ask(socialWorker, 'PUT', planOf(await inCharge(district)), { content }),
  'POST /api/persons/{id}/plan/proposal': async (district) => {
    const path = await written(district);
    const body = await shownAt(district, path);
    return district.ask(socialWorker, 'POST', `${path}/proposal`, body);
  },
  'POST /api/persons/{id}/plan/agreement': async (district) => {
    const path = await proposed(district);
    const body = { ...(await shownAt(district, path)), ...told };
    return district.ask(socialWorker, 'POST', `${path}/agreement`, body);
  },
  'POST /api/persons/{id}/plan/revision': async (district) => {
    const path = await agreed(district);
    return district.ask(socialWorker, 'POST', `${path}/revision`, await shownAt(district, path));
  },
  'GET /api/persons/{id}/plan/{plan}/paper': async (district) => {
    const { path, id } = await begun(district);
    return district.ask(socialWorker, 'GET', `${path}/${id}/paper`);
  },
  'POST /api/plan-actions/{id}/state': async (district) => {
    const [one] = (await at(district, await agreed(district))).actions;
    const followed = { state: 'done', shown: 'to_do' };
    return district.ask(socialWorker, 'POST', `/api/plan-actions/${one?.id}/state`, followed);
  },
};

export const plansNoActs = {
  'PUT /api/persons/{id}/plan':
    'a draft: nothing is done to anybody before it is put before the person',
};

export const aboutNobodyInPlans = {
  '/api/plan-sentences': 'sentences of the service: the same for everybody',
};
