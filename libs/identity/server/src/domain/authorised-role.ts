import {
  authorisationMistakes,
  rolesThatSeePeople,
  type Authorisation,
  type GiveRole,
} from '@one-stop-shop/identity/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { AuthorisationMissing, AuthorisationNotValid } from './staff-problems';

type Days = Pick<GiveRole, 'from' | 'to'>;

/**
 * The days of a role and the writing they stand on. A role that sees people lasts at most
 * as long as its authorisation, also when nobody named a last day.
 * @throws AuthorisationMissing, AuthorisationNotValid
 */
export function authorisedDays(
  { role, from, to, authorisation }: Pick<GiveRole, 'role' | 'authorisation'> & Days,
  today: LocalDay,
): Days & { readonly authorisation: Authorisation | null } {
  if (!rolesThatSeePeople.includes(role)) return { from, to, authorisation: null };
  if (!authorisation) throw new AuthorisationMissing();
  const mistakes = authorisationMistakes(authorisation, { from, to }, today);
  if (mistakes.length > 0) throw new AuthorisationNotValid();
  return { from, to: to ?? authorisation.expiresOn, authorisation };
}
