import { randomUUID } from 'node:crypto';
import {
  freeUse,
  type FactKind,
  type PersonFacts,
  type ResidenceStatement,
} from '@one-stop-shop/case-management/contracts';
import { plusDays, dayOf } from '@one-stop-shop/shared/domain';
import { personRecord, type RecordKey, type RecordKeys } from '@one-stop-shop/shared/server';
import { labelOf } from '../domain/person-label';
import { clockOf } from '../domain/residence/permit-clock';
import { searchTokensOf } from '../domain/search-tokens';
import { splitEncounter } from '../domain/withheld';
import type { AccessEntity } from '../persistence/encounters/access.entity';
import type { CaseRecordEntity } from '../persistence/cases/case-record.entity';
import type { CaseTaskEntity } from '../persistence/cases/case-task.entity';
import { sealTask } from '../persistence/cases/case-tasks';
import type { EncounterEntity } from '../persistence/encounters/encounter.entity';
import type { NextStepEntity } from '../persistence/encounters/next-step.entity';
import type { PersonContactEntity } from '../persistence/persons/person-contact.entity';
import type { PersonFactEntity } from '../persistence/persons/person-fact.entity';
import type { PersonEntity } from '../persistence/persons/person.entity';
import type { PrivatePartEntity } from '../persistence/persons/private-part.entity';
import type { ResidenceDetailEntity } from '../persistence/residence/residence-detail.entity';
import type { ResidenceTitleEntity } from '../persistence/residence/residence-title.entity';

/** Everything that stands about one person. */
export interface PersonRows {
  readonly person: PersonEntity;
  readonly tokens: readonly string[];
  readonly facts: readonly PersonFactEntity[];
  readonly contact: PersonContactEntity;
  readonly access: AccessEntity;
  readonly encounters: readonly EncounterEntity[];
  readonly parts: readonly PrivatePartEntity[];
  readonly step: NextStepEntity | undefined;
  /** Of every third. */
  readonly papers:
    { readonly title: ResidenceTitleEntity; readonly detail: ResidenceDetailEntity } | undefined;
  readonly case: CaseRecordEntity | undefined;
  readonly task: CaseTaskEntity | undefined;
}

interface Made {
  readonly id: string;
  readonly now: Date;
  readonly names: readonly string[];
  readonly mediator: string;
  readonly keys: Pick<RecordKeys, 'make'>;
}

/** Nobody who signs in. */
const formerColleague = '0190a1b2-0000-7000-8000-00000000d0ff';
const minute = 60_000;

/** Half of all are Cori's. */
const places = ['059006', '059001', '059006', '059005'] as const;

/** The rows of the person with this number, the same at every run but for the ids. */
export async function rowsOfPerson(n: number, made: Made): Promise<PersonRows> {
  const { id, now, keys } = made;
  const municipality = places[n % places.length] ?? '059006';
  const key = await keys.make(municipality, personRecord(id));
  const restricted = n % 100 === 7;
  const about = { personId: id, municipality, restricted };
  const registeredAt = new Date(now.getTime() - (n + 1) * 7 * minute);
  const facts = factsOf(n, made.names);
  const phone = `+39347${String(1_000_000 + ((n * 7919) % 9_000_000))}`;
  const person = {
    ...{ id, municipality, restricted, ...labelOf(facts), version: 0, registeredAt },
    ...{ birthYear: 1950 + (n % 55), language: facts.languages?.preferred ?? null },
    ...{ registeredBy: formerColleague, lastMetAt: n % 3 === 0 ? null : registeredAt },
    wishesWoman: false,
  };
  const saying = {
    source: 'person',
    recordedBy: formerColleague,
    recordedAt: registeredAt,
  } as const;
  const meetings = Array.from({ length: n % 4 }, (_, at) =>
    meetingOf(n, at, { ...made, about, key }),
  );
  const record = n % 4 === 1 ? caseOf(n, about, now) : undefined;
  const contactId = randomUUID();
  return {
    person,
    tokens: searchTokensOf(facts, [{ phone }]),
    facts: Object.entries(facts).map(([kind, value]) =>
      factRow(kind as FactKind, value, { ...about, ...saying, replacedAt: null }, key),
    ),
    contact: {
      ...{ id: contactId, ...about, ...saying, phone, email: null, replacedAt: null },
      useSealed: key.seal({ row: contactId, field: 'use' }, JSON.stringify(freeUse).padEnd(1000)),
    },
    access: {
      ...{ id: randomUUID(), ...about, at: registeredAt, channel: 'walk_in', sentBy: null },
      ...{ requests: ['work'], answer: null, withheld: false, author: formerColleague },
    },
    encounters: meetings.map(({ encounter }) => encounter),
    parts: meetings.map(({ part }) => part),
    step: n % 20 === 2 ? stepOf(n, meetings[0]?.encounter, now) : undefined,
    papers: n % 3 === 1 ? papersOf(n, now, { about, saying, key }) : undefined,
    case: record,
    task: record && n % 20 === 1 ? taskOf(n, record, made, key) : undefined,
  };
}

/** A card that ends from a year ago to two years ahead. */
function papersOf(
  n: number,
  now: Date,
  {
    about,
    saying,
    key,
  }: {
    readonly about: Pick<ResidenceTitleEntity, 'personId' | 'municipality' | 'restricted'>;
    readonly saying: Pick<ResidenceTitleEntity, 'source' | 'recordedBy' | 'recordedAt'>;
    readonly key: RecordKey;
  },
): NonNullable<PersonRows['papers']> {
  const id = randomUUID();
  const said: ResidenceStatement = {
    title: 'work_subordinate',
    expiresOn: plusDays(dayOf(now), ((n * 7) % 1_095) - 365),
  };
  const sealed = key.seal({ row: id, field: 'residence' }, JSON.stringify(said).padEnd(512));
  return {
    title: { ...{ id, ...about, ...saying }, ...clockOf(said, dayOf(now)), replacedAt: null },
    detail: { titleId: id, ...about, sealed },
  };
}

function factsOf(n: number, names: readonly string[]): PersonFacts {
  const words = (at: number): readonly string[] => (names[at % names.length] ?? '').split(' ');
  const given = words(n * 31).at(0) ?? '';
  const family = words(n * 17 + Math.floor(n / names.length)).at(-1) ?? '';
  return {
    names: [{ given, family }],
    birth: { year: 1950 + (n % 55) },
    gender: n % 2 === 0 ? 'f' : 'm',
    citizenships: ['IN'],
    languages: { preferred: 'pa', spoken: ['pa', 'hi'], read: ['pa'], needsInterpreter: true },
    household: 'Vive con due persone.',
  };
}

function factRow(
  kind: FactKind,
  value: unknown,
  rest: Omit<PersonFactEntity, 'id' | 'kind' | 'value' | 'sealed'>,
  key: RecordKey,
): PersonFactEntity {
  const id = randomUUID();
  const text = JSON.stringify(value);
  return kind === 'household'
    ? { ...rest, id, kind, value: null, sealed: key.seal({ row: id, field: kind }, text) }
    : { ...rest, id, kind, value: value as PersonFactEntity['value'], sealed: null };
}

function meetingOf(
  n: number,
  at: number,
  {
    now,
    mediator,
    about,
    key,
  }: Made & {
    readonly about: Pick<EncounterEntity, 'personId' | 'municipality' | 'restricted'>;
    readonly key: RecordKey;
  },
): { readonly encounter: EncounterEntity; readonly part: PrivatePartEntity } {
  const id = randomUUID();
  const said = { topics: ['job_search', 'health'], services: ['information_given'] } as const;
  const { shown, sealed } = splitEncounter({
    topics: [...said.topics],
    services: [...said.services],
    note: `Incontro ${String(at + 1)}: ha portato le carte, torna con il contratto.`,
    ...(at === 0 && { nextStep: { words: 'chiamare il centro per l’impiego', due: '2027-03-31' } }),
  });
  const startedAt = new Date(now.getTime() - ((n % 200) + 1 + at * 30) * 24 * 60 * minute);
  return {
    encounter: {
      ...{ id, ...about, ...shown, visitId: null, groupId: null, startedAt },
      ...{
        kind: 'desk_visit',
        minutes: 20,
        language: 'pa',
        mediation: 'mediator_present',
        teachBack: 'repeated_well',
      },
      ...{ withheld: true, author: n % 40 === 2 ? mediator : formerColleague },
      ...{ writtenAt: startedAt, version: 1 },
    },
    part: {
      ...{ aboutId: id, ...about },
      sealed: key.seal({ row: id, field: 'private' }, JSON.stringify(sealed)),
    },
  };
}

/** Due from a month ago to a month ahead. */
function stepOf(
  n: number,
  encounter: EncounterEntity | undefined,
  now: Date,
): NextStepEntity | undefined {
  if (!encounter) return undefined;
  const { id: encounterId, personId, municipality, restricted, author } = encounter;
  const due = plusDays(dayOf(now), (Math.floor(n / 20) % 60) - 30);
  return {
    ...{ encounterId, personId, municipality, restricted, author },
    ...{ due, doneAt: null, doneBy: null },
  };
}

type About = Pick<EncounterEntity, 'personId' | 'municipality' | 'restricted'>;

/** Of every four one is in charge, of a colleague who has left. */
function caseOf(n: number, about: About, now: Date): CaseRecordEntity {
  const takenAt = new Date(now.getTime() - ((n % 300) + 1) * 24 * 60 * minute);
  return {
    ...{ id: randomUUID(), ...about, responsible: formerColleague, takenBy: formerColleague },
    ...{ takenOn: dayOf(takenAt), takenAt, legalBasis: 'public_task', status: 'active' },
    ...{ since: takenAt, version: 3 },
  };
}

/** Due from a month ago to a month ahead; some of them the mediator's. */
function taskOf(
  n: number,
  { id: caseId, personId, municipality, restricted, takenAt }: CaseRecordEntity,
  { now, mediator }: Made,
  key: RecordKey,
): CaseTaskEntity {
  const id = randomUUID();
  return {
    ...{ id, caseId, personId, municipality, restricted },
    ...{ sealed: sealTask(id, 'telefonare al CPIA', key), addedBy: formerColleague },
    ...{ due: plusDays(dayOf(now), (Math.floor(n / 20) % 60) - 30), addedAt: takenAt },
    ...{ owner: n % 40 === 1 ? mediator : formerColleague, ended: null },
    ...{ endedAt: null, endedBy: null },
  };
}
