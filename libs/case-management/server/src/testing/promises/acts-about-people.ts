import {
  ask,
  type ActAboutPeople,
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { aMeeting } from './acts';

export const desk = 'sportello.cori';

/** Somebody named like nobody else, who is registered for an act about them. */
const wanted = {
  municipality: '059006',
  facts: {
    names: [{ given: 'Primaverina', family: 'Ventosamente' }],
    languages: { preferred: 'fr', spoken: ['fr'], read: [], needsInterpreter: true },
  },
  contacts: [{ phone: '333 1110044' }],
  source: 'person',
  restrictedFor: [],
};

export const register = async (district: PeopledDistrict, by = desk): Promise<string> => {
  const { status, body } = await district.ask(by, 'POST', '/api/persons', wanted);
  if (status !== 201) throw new Error(`not registered: ${status} ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
};

type Method = 'GET' | 'POST' | 'PUT';

const aboutSomebody =
  (method: Method, path: string, body?: object): ActAboutPeople =>
  async (district) =>
    district.ask(desk, method, `/api/persons/${await register(district)}${path}`, body);

const record = async (district: PeopledDistrict, due = '2026-12-01'): Promise<string> => {
  const { body } = await district.ask(
    desk,
    'POST',
    `/api/persons/${await register(district)}/encounters`,
    { ...aMeeting, nextStep: { words: 'portare il contratto', due } },
  );
  return (body as { id: string }).id;
};

const { kind: _, ...aGroup } = aMeeting;

const changed = { ...aMeeting, minutes: 30, shown: 1 };

export const actsAboutPersons: Readonly<Record<string, ActAboutPeople>> = {
  'POST /api/persons': ask(desk, 'POST', '/api/persons', wanted),
  'GET /api/persons/{id}': aboutSomebody('GET', ''),
  'GET /api/persons/{id}/history': aboutSomebody('GET', '/history'),
  'POST /api/persons/{id}/corrections': aboutSomebody('POST', '/corrections', {
    ...{ facts: { gender: 'f' }, takenBack: [], source: 'person', shown: 0 },
  }),
  'PUT /api/persons/{id}/contacts': aboutSomebody('PUT', '/contacts', {
    ...{ contacts: [], source: 'person', shown: 0 },
  }),
  'POST /api/persons/{id}/notices': aboutSomebody('POST', '/notices', {
    ...{ version: 1, language: 'fr', how: 'read_aloud' },
  }),
  'PUT /api/persons/{id}/own-page-digits': aboutSomebody('PUT', '/own-page-digits', {
    digits: '8153',
  }),
  'POST /api/persons/{id}/encounters': aboutSomebody('POST', '/encounters', aMeeting),
  'POST /api/groups': async (district) =>
    district.ask(desk, 'POST', '/api/groups', {
      ...{ ...aGroup, persons: [await register(district)] },
    }),
  'POST /api/groups/sheet': async (district) =>
    district.ask(desk, 'POST', '/api/groups/sheet', {
      ...{ title: 'Il curriculum', startedAt: aGroup.startedAt },
      persons: [await register(district)],
    }),
  'PUT /api/encounters/{id}': async (district) =>
    district.ask(desk, 'PUT', `/api/encounters/${await record(district)}`, changed),
  'POST /api/encounters/{id}/step-done': async (district) =>
    district.ask(desk, 'POST', `/api/encounters/${await record(district)}/step-done`, {}),
  'GET /api/today': async (district) => {
    await record(district, '2026-11-20');
    return district.ask(desk, 'GET', '/api/today');
  },
  'POST /api/persons/search': async (district) => {
    await register(district);
    return district.ask(desk, 'POST', '/api/persons/search', { typed: 'Primaverina' });
  },
  'POST /api/visits/{visit}/recognition': async (district) => {
    const facts = { names: [{ given: await firstNameOf(district) }] };
    await district.ask(desk, 'POST', '/api/persons', { ...wanted, facts });
    return district.ask(desk, 'POST', `/api/visits/${district.subjects[0]}/recognition`, {});
  },
  'POST /api/visits/{visit}/tie': async (district) => {
    const person = await register(district);
    return district.ask(desk, 'POST', `/api/visits/${district.subjects[0]}/tie`, { person });
  },
  'POST /api/visits/{visit}/untie': async (district) => {
    const person = await register(district);
    const visit = `/api/visits/${district.subjects[1]}`;
    await district.ask(desk, 'POST', `${visit}/tie`, { person });
    return district.ask(desk, 'POST', `${visit}/untie`, { person });
  },
};

async function firstNameOf({ database, subjects }: PeopledDistrict): Promise<string> {
  const [found] = await database.everything<{ name: string }>(
    `SELECT c.first_name AS name FROM scheduling.appointment a
       JOIN scheduling.contact c ON c.id = a.contact_id WHERE a.id = $1`,
    [subjects[0]],
  );
  return found?.name ?? '';
}
