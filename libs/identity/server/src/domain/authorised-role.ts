import {
  longestAuthorisationDays,
  rolesThatSeePeople,
  type Authorisation,
  type GiveRole,
} from '@one-stop-shop/identity/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import { AuthorisationMissing, AuthorisationNotValid } from './staff-problems';

type Days = Pick<GiveRole, 'from' | 'to'>;

const longAgo = '1950-01-01';

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
  const last = to ?? authorisation.expiresOn;
  if (!isValid(authorisation, today) || last > authorisation.expiresOn || last < from) {
    throw new AuthorisationNotValid();
  }
  return { from, to: last, authorisation };
}

function isValid({ signedOn, secrecyOn, expiresOn }: Authorisation, today: LocalDay): boolean {
  return (
    [signedOn, secrecyOn].every((day) => day >= longAgo && day <= today) &&
    expiresOn >= today &&
    expiresOn <= plusDays(signedOn, longestAuthorisationDays)
  );
}
