import type { CaseRecord } from '@one-stop-shop/case-management/contracts';
import type { ActAboutPeople, PeopledDistrict } from '@one-stop-shop/shared/server/testing';
import { register } from './acts-about-people';

/** Of Cori. */
export const socialWorker = 'assistente.cori';
/** A mediator who receives people at Cori. */
const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Somebody whom the social worker of Cori has taken in charge: where their case is. */
export const inCharge = async (district: PeopledDistrict): Promise<string> => {
  const path = `/api/persons/${await register(district)}/case`;
  await district.ask(socialWorker, 'POST', '/api/session/view', { role: 'social_worker' });
  await district.ask(socialWorker, 'POST', path, { on: '2026-11-20', legalBasis: 'public_task' });
  return path;
};

const found = async (district: PeopledDistrict, path: string): Promise<CaseRecord> => {
  const { body } = await district.ask(socialWorker, 'GET', path);
  const { case: record } = body as { case?: CaseRecord };
  if (!record) throw new Error(`nobody is in charge: ${JSON.stringify(body)}`);
  return record;
};

const active = async (district: PeopledDistrict): Promise<string> => {
  const path = await inCharge(district);
  await district.ask(socialWorker, 'POST', `${path}/progress`, { to: 'plan_draft', shown: 1 });
  await district.ask(socialWorker, 'POST', `${path}/progress`, { to: 'active', shown: 2 });
  return path;
};

const act =
  (
    what: string,
    body: object,
    begun: (district: PeopledDistrict) => Promise<string> = inCharge,
  ): ActAboutPeople =>
  async (district) =>
    district.ask(socialWorker, 'POST', `${await begun(district)}${what}`, body);

/** Cori has one social worker in the demonstration: a second one works there from now on. */
async function anotherSocialWorker({ database }: PeopledDistrict): Promise<string | undefined> {
  const [other] = await database.everything<{ id: string }>(
    `WITH other AS (
       INSERT INTO identity.operator (id, email, name, created_at, joined_at)
       SELECT id, id || '@demo.invalid', 'Paola', $1, $1 FROM (SELECT gen_random_uuid() AS id) AS new
       RETURNING id)
     INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
     SELECT id, '059006', 'social_worker', '2026-01-01' FROM other RETURNING operator_id AS id`,
    [database.clock.now()],
  );
  return other?.id;
}

const assigned = { colleague: amrit, until: '2027-01-31' };
const words = 'Telefonare al CPIA per Primaverina';

export const actsAboutCases: Readonly<Record<string, ActAboutPeople>> = {
  'GET /api/persons/{id}/case': async (district) =>
    district.ask(socialWorker, 'GET', await inCharge(district)),
  'POST /api/persons/{id}/case': async (district) => {
    const path = `/api/persons/${await register(district)}/case`;
    await district.ask(socialWorker, 'POST', '/api/session/view', { role: 'social_worker' });
    return district.ask(socialWorker, 'POST', path, {
      on: '2026-11-20',
      legalBasis: 'public_task',
    });
  },
  'POST /api/persons/{id}/case/progress': act('/progress', { to: 'plan_draft', shown: 1 }),
  'POST /api/persons/{id}/case/suspension': act(
    '/suspension',
    { reason: 'seasonal_work', shown: 3 },
    active,
  ),
  'POST /api/persons/{id}/case/closure': act('/closure', {
    ...{ reason: 'employed', cancelTasks: false, shown: 1 },
  }),
  'POST /api/persons/{id}/case/assignments': act('/assignments', assigned),
  'POST /api/persons/{id}/case/assignments/{assignment}/end': async (district) => {
    const path = await inCharge(district);
    await district.ask(socialWorker, 'POST', `${path}/assignments`, assigned);
    const [one] = (await found(district, path)).assignments;
    return district.ask(socialWorker, 'POST', `${path}/assignments/${one?.id}/end`, {});
  },
  'POST /api/persons/{id}/case/tasks': async (district) => {
    const path = await inCharge(district);
    const { responsible: owner } = await found(district, path);
    return district.ask(socialWorker, 'POST', `${path}/tasks`, { words, due: '2026-12-01', owner });
  },
  'POST /api/persons/{id}/case/tasks/{task}/end': async (district) => {
    const path = await inCharge(district);
    const { responsible: owner } = await found(district, path);
    await district.ask(socialWorker, 'POST', `${path}/tasks`, { words, due: '2026-12-01', owner });
    const [task] = (await found(district, path)).tasks;
    return district.ask(socialWorker, 'POST', `${path}/tasks/${task?.id}/end`, { how: 'done' });
  },
  'GET /api/caseload': async (district) => {
    await inCharge(district);
    return district.ask(socialWorker, 'GET', '/api/caseload?municipality=059006');
  },
  'POST /api/caseload/hand-over': async (district) => {
    const path = await inCharge(district);
    const colleague = await anotherSocialWorker(district);
    const person = path.split('/').at(-2);
    return district.ask(socialWorker, 'POST', '/api/caseload/hand-over', {
      ...{ municipality: '059006', to: colleague },
      cases: [{ person, shown: 1, note: 'Primaverina preferisce il mattino.' }],
    });
  },
  'POST /api/persons/{id}/case/notes': act('/notes', { words: 'Il fratello di Primaverina beve.' }),
  'POST /api/persons/{id}/case/other-plans': act('/other-plans', {
    ...{ kind: 'service_pact', leader: 'CpI di Latina', number: '12', from: '2026-10-01' },
  }),
};
