import type { MayWorkReason } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { isFirstReceipt, lastToAsk, pendingIn, type ResidenceFacts } from './residence-dates';
import { titleOf } from './residence-title';

/** What carries the right to work on a day: a card until its day, a paper while one waits, or nothing known. */
export type Carried =
  | { readonly by: 'card'; readonly until: LocalDay }
  | { readonly by: 'renewal' | 'conversion' | 'first_receipt' }
  | { readonly by: 'nothing'; readonly because: MayWorkReason };

/** D.L. 146/2025: since this day who waits for a conversion works as under the title asked for. */
const conversionsCarry = '2025-10-04';

export function carriedOn(facts: ResidenceFacts, today: LocalDay): Carried {
  const { renewal, conversion } = pendingIn(facts);
  if (conversion && today >= conversionsCarry) return { by: 'conversion' };
  if (renewal) return { by: 'renewal' };
  const { expiresOn } = facts;
  if (!expiresOn) return withoutEnd(facts);
  // A card counts on the day printed on it.
  if (today <= expiresOn) return { by: 'card', until: expiresOn };
  return { by: 'nothing', because: whyNothing(facts, expiresOn, today) };
}

function withoutEnd(facts: ResidenceFacts): Carried {
  const { title, receiptOn } = facts;
  const isCertificate = title === 'asylum_applicant_certificate';
  if (isCertificate && !receiptOn) return { by: 'nothing', because: 'receipt_missing' };
  const isEnough = isCertificate || titleOf(title).worksOnFirstReceipt;
  if (isEnough && isFirstReceipt(facts)) return { by: 'first_receipt' };
  return { by: 'nothing', because: 'end_missing' };
}

function whyNothing(
  { title, renewalRequestedOn, conversionRequestedOn, receiptOn }: ResidenceFacts,
  expiresOn: LocalDay,
  today: LocalDay,
): MayWorkReason {
  const asked = [renewalRequestedOn, conversionRequestedOn].filter((day) => day !== undefined);
  const inTime = asked.filter((day) => day <= lastToAsk(expiresOn));
  if (asked.length > 0 && inTime.length === 0) return 'asked_too_late';
  if (inTime.length > 0 && !receiptOn) return 'receipt_missing';
  if (inTime.length > 0 && !renewalRequestedOn && !titleOf(title).convertible)
    return 'no_conversion';
  return today <= lastToAsk(expiresOn) ? 'day_passed' : 'window_passed';
}
