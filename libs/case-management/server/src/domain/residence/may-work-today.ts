import type { MayWork, MayWorkReason } from '@one-stop-shop/case-management/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import { carriedOn, type Carried } from './card-or-receipt';
import { basisOf } from './may-work-basis';
import { contradictionsIn, type ResidenceFacts } from './residence-dates';
import { titleOf } from './residence-title';

type Answer = Omit<MayWork, 'basis'>;

/**
 * May somebody work on a day? A hint with its source. Whatever is missing, to come or contradicts
 * itself never makes a yes.
 * @param today calendar day in Europe/Rome, as are all days of the facts
 * @param age full years that are sure; missing while nobody knows when they were born
 * @param weeklyHours of the work that is offered, where it is known
 */
export function mayWorkToday(
  facts: ResidenceFacts,
  today: LocalDay,
  age: number | undefined,
  weeklyHours?: number,
): MayWork {
  const answer = answerOf(facts, today, age, weeklyHours);
  return { ...answer, basis: basisOf(answer.reason, facts) };
}

function answerOf(
  facts: ResidenceFacts,
  today: LocalDay,
  age: number | undefined,
  weeklyHours: number | undefined,
): Answer {
  const [contradiction] = contradictionsIn(facts, today);
  if (contradiction) return ask(contradiction);
  if (titleOf(facts.title).work === 'ask') return ask('title_asks');
  if (age === undefined) return ask('age_unknown');
  if (age < 16) return ask('under_sixteen');
  const answer = byTitle(facts, today, weeklyHours);
  return age < 18 ? withinLimitsOfMinors(answer) : answer;
}

function byTitle(facts: ResidenceFacts, today: LocalDay, weeklyHours: number | undefined): Answer {
  const { noEnd, work } = titleOf(facts.title);
  if (noEnd) return withoutEnd(facts);
  const carried = carriedOn(facts, today);
  if (carried.by === 'nothing') return ask(carried.because);
  if (work === 'after_60_days') return afterSixtyDays(facts, today, carried);
  if (work === 'limited' && !isFreeOfLimits(facts, today, carried))
    return withinLimits(facts, weeklyHours);
  return freely(carried);
}

/** Of long-term residents the status stays, but the oldest cards are changed first (L. 238/2021). */
function withoutEnd({ title, issuedOn, expiresOn }: ResidenceFacts): Answer {
  if (title !== 'eu_long_term_resident') return { answer: 'yes', reason: 'no_permit_needed' };
  const isToChange = !expiresOn && (issuedOn ?? '') < '2012-02-01';
  return isToChange ? ask('card_to_change') : { answer: 'yes', reason: 'no_end' };
}

/** The day of the application isn't counted, sixty whole days pass, one works from the next. */
function afterSixtyDays({ appliedOn }: ResidenceFacts, today: LocalDay, carried: Carried): Answer {
  if (!appliedOn) return ask('application_missing');
  const from = plusDays(appliedOn, 61);
  if (today >= from) {
    const answer = freely(carried);
    // A renewal is why it goes on; before, it is the sixty days that have passed.
    return carried.by === 'renewal' ? answer : { ...answer, reason: 'sixty_days_passed' };
  }
  if (carried.by === 'card' && carried.until < from) return ask('ends_before_sixty_days');
  return { answer: 'yes_from', day: from, reason: 'sixty_days' };
}

function isFreeOfLimits(facts: ResidenceFacts, today: LocalDay, { by }: Carried): boolean {
  const { limitedMonths } = titleOf(facts.title);
  const { issuedOn } = facts;
  if (by === 'conversion') return true;
  return !!limitedMonths && !!issuedOn && today >= monthsAfter(issuedOn, limitedMonths);
}

/** The same day so many months later; the first of the next month where it has no such day. */
function monthsAfter(day: LocalDay, months: number): LocalDay {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const then = plusDays(first, Number(day.slice(8)) - 1);
  return then.slice(0, 7) === first.slice(0, 7) ? then : `${then.slice(0, 8)}01`;
}

const studyHours = 20;

function withinLimits({ title }: ResidenceFacts, weeklyHours: number | undefined): Answer {
  const isTooMuch = title === 'study' && (weeklyHours ?? 0) > studyHours;
  return isTooMuch ? ask('over_twenty_hours') : { answer: 'limited', reason: 'limited_by_title' };
}

function freely(carried: Carried): Answer {
  switch (carried.by) {
    case 'card':
      return { answer: 'yes_until', day: carried.until, reason: 'card_valid' };
    case 'renewal':
      return { answer: 'yes', reason: 'renewal_pending' };
    case 'conversion':
      return { answer: 'yes', reason: 'conversion_pending' };
    case 'first_receipt':
      return { answer: 'yes', reason: 'first_receipt' };
    case 'nothing':
      return ask(carried.because);
  }
}

/** At 16 and 17, whatever the title allows. */
function withinLimitsOfMinors(answer: Answer): Answer {
  const isYes = answer.answer === 'yes' || answer.answer === 'yes_until';
  return isYes || answer.reason === 'limited_by_title'
    ? { answer: 'limited', reason: 'minor' }
    : answer;
}

function ask(reason: MayWorkReason): Answer {
  return { answer: 'ask_legal_advice', reason };
}
