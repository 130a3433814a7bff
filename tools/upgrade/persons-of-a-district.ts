import { Visitor } from './visitor.ts';

/** Somebody of whom a spec looks whether all that was sealed about them still opens. */
export interface KnownPerson {
  readonly id: string;
  readonly note: string;
  /** Reads notes. */
  readonly reader: { readonly email: string; readonly password: string };
}

const reader = { email: 'assistente.cori@demo.invalid', password: 'dimostrazione-assistente' };
const note = 'Il padrone di casa tiene il contratto. Chiamare solo dopo le 18.';

const person = {
  municipality: '059006',
  ...{ source: 'person', restrictedFor: [] },
  contacts: [{ phone: '333 1110005', use: { write: 'never', shared: true } }],
  facts: {
    names: [{ given: 'ਹਰਜੀਤ', family: 'ਕੌਰ', latin: 'Harjit Kaur' }],
    birth: { year: 1991 },
    household: 'Vive con due figlie.',
    languages: { preferred: 'pa', spoken: ['pa', 'hi'], read: ['pa'], needsInterpreter: true },
  },
};

const meeting = {
  ...{ kind: 'desk_visit', minutes: 30, language: 'pa', mediation: 'mediator_present' },
  ...{ topics: ['contract_and_payslip', 'residence_title'], services: ['information_given'] },
  teachBack: 'repeated_well',
};

/** Who comes, what was done, promised and sealed, and one who is her team's alone. */
export async function meetPersons(url: string, startedAt: string): Promise<KnownPerson> {
  const worker = await Visitor.signedIn(url, reader.email, reader.password);
  const { id } = await worker.post('/api/persons', person);
  const nextStep = { words: 'Preparare la lettera per il padrone di casa', due: '2026-12-01' };
  await worker.post(`/api/persons/${String(id)}/encounters`, {
    ...{ ...meeting, startedAt, note, nextStep },
  });
  const names = [{ given: 'Lul', family: 'Abdi' }];
  await worker.post('/api/persons', {
    ...{ ...person, facts: { names }, contacts: [], restrictedFor: ['trafficking'] },
  });
  const { topics, services, minutes, language, mediation, teachBack } = meeting;
  await worker.post('/api/groups', {
    ...{ persons: [id], startedAt, topics, services, minutes, language, mediation, teachBack },
  });
  return { id: String(id), note, reader };
}
