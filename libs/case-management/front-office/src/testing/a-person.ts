import type { Encounter, Person, PersonLine } from '@one-stop-shop/case-management/contracts';

export const gurpreet = '0190a1b2-0000-7000-8000-00000000e001';
export const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Somebody as a list shows them, with a Punjabi name. */
export function aLine(more: Partial<PersonLine> = {}): PersonLine {
  return { id: gurpreet, name: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', latin: 'Gurpreet Singh', restricted: false, ...more };
}

export function anEncounter(more: Partial<Encounter> = {}): Encounter {
  return {
    id: '0190a1b2-0000-7000-8000-00000000f001',
    version: 1,
    kind: 'desk_visit',
    startedAt: '2026-11-17T15:20:00.000Z',
    minutes: 20,
    language: 'pa',
    mediation: 'mediator_present',
    topics: ['job_search'],
    services: ['form_filled'],
    teachBack: 'repeated_well',
    author: amrit,
    writtenAt: '2026-11-17T15:45:00.000Z',
    withheld: false,
    ...more,
  };
}

/** Gurpreet, of Cori, who was met once. */
export function aPerson(more: Partial<Person> = {}): Person {
  return {
    id: gurpreet,
    municipality: '059006',
    version: 3,
    restricted: false,
    name: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
    facts: { names: [{ given: 'ਗੁਰਪ੍ਰੀਤ', family: 'ਸਿੰਘ', latin: 'Gurpreet Singh' }] },
    origins: {},
    minor: 'no',
    contacts: [],
    registeredAt: '2026-11-17T15:20:00.000Z',
    visits: [],
    encounters: [anEncounter()],
    accesses: [],
    notices: [],
    steps: [],
    staff: { [amrit]: 'Amrit Kaur' },
    standingIn: [],
    digitsChosen: [],
    wishes: { woman: false, without: [] },
    warnings: [],
    ...more,
  };
}
