import {
  type TimetableFacts,
  type TimetableVersion,
  type VisitKind,
  usualVisitSlots,
} from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, writtenEmail } from '@one-stop-shop/shared/contracts';

import { type WrittenOpening, asOpenings, writtenOpenings } from './weekly-openings';

/** How a desk is reached, as somebody writes it; what is not known is empty. */
export interface WrittenReach {
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly emailToVerify: boolean;
}

export interface WrittenFacts extends WrittenReach {
  readonly openings: readonly WrittenOpening[];
  readonly languages: readonly string[];
  readonly slotMinutes: string;
  readonly visitSlots: Readonly<Record<VisitKind, string>>;
  readonly seats: string;
  readonly earliestMinutes: string;
  readonly latestDays: string;
  readonly source: string;
}

/** A version of a desk's hours, as somebody writes it. */
export interface WrittenTimetable {
  /** YYYY-MM-DD */
  readonly validFrom: string;
  readonly facts: WrittenFacts;
}

type Reach = Pick<TimetableVersion, keyof WrittenReach>;

/** What a version begins with: another one, or what is usual. */
type StartingFacts = Omit<TimetableFacts, 'source'>;

/** Of a desk about which nothing is known yet. */
export const usualFacts: StartingFacts = {
  address: '',
  phone: null,
  email: null,
  emailToVerify: false,
  languages: [],
  openings: [],
  slotMinutes: 20,
  visitSlots: usualVisitSlots,
  seats: 1,
  earliestMinutes: 120,
  latestDays: 60,
};

/** Beginning with those of another. */
export function writtenTimetable(from: StartingFacts, validFrom: string): WrittenTimetable {
  const facts = {
    ...writtenReach(from),
    openings: writtenOpenings(from.openings),
    languages: from.languages,
    slotMinutes: String(from.slotMinutes),
    visitSlots: forEachKind((kind) => String(from.visitSlots[kind])),
    seats: String(from.seats),
    earliestMinutes: String(from.earliestMinutes),
    latestDays: String(from.latestDays),
    source: '',
  };
  return { validFrom, facts };
}

export function writtenReach(from: Reach): WrittenReach {
  const { address, phone, emailToVerify } = from;
  const email = unusableEmail(from) === undefined ? (from.email ?? '') : '';
  return { address, phone: phone ?? '', email, emailToVerify };
}

/**
 * An address to verify that is none as it was published. Shown beside an empty field: in it, it would
 * refuse whatever else is changed.
 */
export function unusableEmail({ email, emailToVerify }: Omit<Reach, 'address' | 'phone'>) {
  const isUsable = !email || !emailToVerify || writtenEmail.safeParse(email).success;
  return isUsable ? undefined : email;
}

/** A `CorrectReach`, or what is meant as one. */
export function asReach({ address, phone, email, emailToVerify }: WrittenReach) {
  return { address, phone: phone.trim() || null, email: email.trim() || null, emailToVerify };
}

/** An `EnteredTimetable`, or what is meant as one. */
export function asTimetable({ validFrom, facts }: WrittenTimetable) {
  const { openings, languages, slotMinutes, seats, earliestMinutes, latestDays, source } = facts;
  const { visitSlots } = facts;
  return {
    validFrom,
    facts: {
      ...asReach(facts),
      openings: asOpenings(openings),
      languages: languages as ServiceLanguage[],
      slotMinutes: asNumber(slotMinutes),
      visitSlots: forEachKind((kind) => asNumber(visitSlots[kind])),
      seats: asNumber(seats),
      earliestMinutes: asNumber(earliestMinutes),
      latestDays: asNumber(latestDays),
      source,
    },
  };
}

function forEachKind<Value>(valueOf: (kind: VisitKind) => Value): Record<VisitKind, Value> {
  return {
    first: valueOf('first'),
    follow_up: valueOf('follow_up'),
    plan: valueOf('plan'),
    signature: valueOf('signature'),
  };
}

/** Nothing written is no number, and not zero. */
function asNumber(text: string): number {
  return text.trim() ? Number(text) : NaN;
}
