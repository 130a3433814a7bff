import {
  renewalWindowDays,
  type ResidenceStatement,
} from '@one-stop-shop/case-management/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import { titleOf } from './residence-title';

/** What the rules ask of a statement: its title and its days, never a word of it. */
export type ResidenceFacts = Omit<ResidenceStatement, 'note'>;

export type Contradiction = 'end_before_issue' | 'date_in_future' | 'dates_contradict';

/** The last day on which renewal can be asked of a card that ends on a day: the sixtieth after it. */
export function lastToAsk(expiresOn: LocalDay): LocalDay {
  return plusDays(expiresOn, renewalWindowDays);
}

/** What of the days can't be: somebody wrote one of them wrong, and no answer rests on it. */
export function contradictionsIn(facts: ResidenceFacts, today: LocalDay): Contradiction[] {
  return [
    ...(endsBeforeIssue(facts) ? (['end_before_issue'] as const) : []),
    ...(saysWhatIsToCome(facts, today) ? (['date_in_future'] as const) : []),
    ...(isOutOfOrder(facts) ? (['dates_contradict'] as const) : []),
  ];
}

function endsBeforeIssue({ issuedOn, expiresOn }: ResidenceFacts): boolean {
  return isBefore(expiresOn, issuedOn);
}

/** Nobody has asked, received or been given anything on a day that is to come. */
function saysWhatIsToCome(facts: ResidenceFacts, today: LocalDay): boolean {
  const { issuedOn, appliedOn, receiptOn, renewalRequestedOn, conversionRequestedOn } = facts;
  return [issuedOn, appliedOn, receiptOn, renewalRequestedOn, conversionRequestedOn].some((day) =>
    isBefore(today, day),
  );
}

/** First one asks, then one is given a paper for it. */
function isOutOfOrder(facts: ResidenceFacts): boolean {
  const { issuedOn, appliedOn, receiptOn, renewalRequestedOn, conversionRequestedOn } = facts;
  const asked = [renewalRequestedOn, conversionRequestedOn].filter((day) => day !== undefined);
  const [firstAsked] = asked.toSorted();
  return (
    isBefore(issuedOn, appliedOn) ||
    isBefore(receiptOn, appliedOn) ||
    isBefore(receiptOn, firstAsked) ||
    asked.some((day) => isBefore(day, issuedOn))
  );
}

/** What was asked in time, with a receipt; the day of the request decides, the receipt may come later. */
export function pendingIn(facts: ResidenceFacts): {
  readonly renewal: boolean;
  /** Only where the title allows one. */
  readonly conversion: boolean;
} {
  const { title, renewalRequestedOn, conversionRequestedOn } = facts;
  return {
    renewal: counts(facts, renewalRequestedOn),
    conversion: titleOf(title).convertible && counts(facts, conversionRequestedOn),
  };
}

function counts({ expiresOn, receiptOn }: ResidenceFacts, asked: LocalDay | undefined): boolean {
  if (!expiresOn || !receiptOn || !asked) return false;
  return asked <= lastToAsk(expiresOn) && asked <= receiptOn;
}

/** A receipt and nothing else: the first application, or the certificate of an asylum applicant. */
export function isFirstReceipt({ issuedOn, expiresOn, receiptOn }: ResidenceFacts): boolean {
  return !!receiptOn && !issuedOn && !expiresOn;
}

/** Days are text in one format, so their order is that of the text. */
function isBefore(day: LocalDay | undefined, other: LocalDay | undefined): boolean {
  return day !== undefined && other !== undefined && day < other;
}
