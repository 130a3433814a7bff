import {
  isNeutral,
  strictestOf,
  type ContactDetails,
  type ContactRule,
  type WallHours,
} from '@one-stop-shop/shared/domain';
import { leavingOf, leavingWithin } from './daytime';

/** How somebody is called, by what was said of their number; kept with the call. */
export interface SafeContact {
  /** Nothing may be written to them. */
  readonly dontWrite: boolean;
  /** Only that they may call back. */
  readonly neutral: boolean;
  /** Others answer: they are asked for by name before anything is said. */
  readonly shared: boolean;
  /** When they may be called; from and to are alike where no hour suits. */
  readonly hours: WallHours | null;
}

/** What is known of the phones and addresses that a message concerns. */
interface Rules {
  ofPhone(phone: string | undefined): ContactRule | undefined;
  ofEmail(email: string | undefined): ContactRule | undefined;
}

export function safeContactOf(
  { email }: ContactDetails,
  phones: readonly (string | undefined)[],
  rules: Rules,
): SafeContact {
  const rule = strictestOf(phones.flatMap((phone) => rules.ofPhone(phone) ?? []));
  return {
    dontWrite: [rule, rules.ofEmail(email)].some((one) => one?.write === 'never'),
    neutral: rule?.write === 'neutral',
    shared: !!rule?.shared,
    hours: rule?.hours ?? null,
  };
}

/**
 * The rule of a letter to this address. One of which nobody has spoken, left beside a phone that
 * is not safe, is written to in neutral words and at the hours of the phone: mail is mostly read there.
 */
export function ruleOfLetter(
  contact: ContactDetails,
  takes: 'email' | 'phone',
  rules: Rules,
): ContactRule | undefined {
  const ofPhone = rules.ofPhone(contact.phone);
  if (takes === 'phone') return ofPhone;
  const said = rules.ofEmail(contact.email);
  if (said || !ofPhone || !(isNeutral(ofPhone) || ofPhone.hours)) return said;
  return { write: 'neutral', ...(ofPhone.hours && { hours: ofPhone.hours }) };
}

/** What a letter that is due may do, by the day and by what was said of its address. */
export type Ruled =
  | { readonly as: 'letter' | 'neutral' | 'call' | 'too-late' }
  | { readonly as: 'waits'; readonly until: Date };

export function ruledBy(
  rule: ContactRule | undefined,
  message: Parameters<typeof leavingOf>[0],
  now: Date,
): Ruled {
  if (rule?.write === 'never') return { as: 'call' };
  const leaving = rule?.hours ? leavingWithin(rule.hours, message, now) : leavingOf(message, now);
  if (leaving === 'too-late') return { as: rule?.hours ? 'call' : 'too-late' };
  if (leaving !== 'now') return { as: 'waits', until: leaving };
  return { as: rule && isNeutral(rule) ? 'neutral' : 'letter' };
}
