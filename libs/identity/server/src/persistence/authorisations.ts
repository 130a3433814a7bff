import type { Authorisation } from '@one-stop-shop/identity/contracts';

/** The columns of an authorisation as the contract says it; null where it is missing. */
export const shownAuthorisation = `CASE WHEN authorised_by IS NOT NULL THEN jsonb_build_object(
  'body', authorised_by, 'signedOn', authorised_on, 'secrecyOn', secrecy_on,
  'expiresOn', authorised_until) END`;

export const authorisationColumns = 'authorised_by, authorised_on, secrecy_on, authorised_until';

/** Their values, in this order. */
export function authorisationValues(authorisation: Authorisation | null): (string | null)[] {
  if (!authorisation) return [null, null, null, null];
  const { body, signedOn, secrecyOn, expiresOn } = authorisation;
  return [body, signedOn, secrecyOn, expiresOn];
}
