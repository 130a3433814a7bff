import type { Encounter, MediationMode } from '@one-stop-shop/case-management/contracts';
import { type ServiceLanguage, deskDay, timeInDigits } from '@one-stop-shop/shared/contracts';

import { wallInstant } from './wall-instant';

/** What an encounter begins with: the visit that it was, or now. */
export interface BegunEncounter {
  readonly visit?: string;
  readonly startedAt: string;
  readonly minutes?: number;
  readonly language?: ServiceLanguage;
}

/** What was done, with whomever, as it stands in fields. */
export interface WrittenMeeting {
  readonly startedAt: { readonly day: string; readonly time: string };
  readonly minutes: string;
  readonly language: string;
  readonly mediation: string;
  readonly topics: readonly string[];
  readonly services: readonly string[];
  readonly teachBack: string;
}

/** The same with one person, whom something may be promised. */
export interface WrittenEncounter extends WrittenMeeting {
  readonly kind: string;
  readonly nextStep: { readonly words: string; readonly due: string };
  readonly note: string;
  readonly reason: string;
}

export function begunEncounter({ startedAt, minutes, language }: BegunEncounter): WrittenEncounter {
  return {
    kind: 'desk_visit',
    startedAt: wallTimeOf(startedAt),
    minutes: `${minutes ?? ''}`,
    language: language ?? '',
    mediation: language ? likelyMediation(language) : '',
    topics: [],
    services: [],
    teachBack: '',
    nextStep: { words: '', due: '' },
    note: '',
    reason: '',
  };
}

/** Desks are there because a mediator is; in Italian none is needed. */
function likelyMediation(language: ServiceLanguage): MediationMode {
  return language === 'it' ? 'not_needed' : 'mediator_present';
}

export function writtenEncounter(kept: Encounter): WrittenEncounter {
  const { kind, startedAt, minutes, language, mediation, topics, services, teachBack } = kept;
  return {
    ...{ kind, language, mediation, topics, services, teachBack },
    startedAt: wallTimeOf(startedAt),
    minutes: `${minutes}`,
    nextStep: { words: kept.nextStep?.words ?? '', due: kept.nextStep?.due ?? '' },
    note: kept.note ?? '',
    reason: '',
  };
}

/**
 * A `RecordEncounter` but for its visit, or what is meant as one.
 * @param begun its moment stands in the place of one that can't be read: a rule of the page says so
 */
export function asEncounter(
  { kind, nextStep, note, ...written }: WrittenEncounter,
  begun: Pick<BegunEncounter, 'startedAt'>,
) {
  const isPromised = nextStep.words.trim() || nextStep.due;
  return {
    kind,
    ...asMeeting(written, begun),
    ...(isPromised && { nextStep }),
    ...(note.trim() && { note }),
  };
}

/** What an encounter and a group have in common, as it is sent. */
export function asMeeting(
  { startedAt, minutes, language, mediation, topics, services, teachBack }: WrittenMeeting,
  begun: Pick<BegunEncounter, 'startedAt'>,
) {
  return {
    ...{ language, mediation, topics, services, teachBack },
    startedAt: wallInstant(startedAt.day, startedAt.time) ?? begun.startedAt,
    minutes: Number(minutes),
  };
}

function wallTimeOf(instant: string): WrittenEncounter['startedAt'] {
  const at = new Date(instant);
  return { day: deskDay(at), time: timeInDigits(at) };
}
