import * as z from 'zod';
import { earliestDay, localDate, writtenLine } from '@one-stop-shop/shared/contracts';

/** No authorisation lasts longer; then the body writes a new one. */
const longestAuthorisationDays = 3 * 365;

/**
 * What a body put in writing before somebody may see the people served (GDPR, articles 29
 * and 32, 4): kept on paper there, named here.
 */
export const authorisation = z
  .strictObject({
    /** Who gave it, as on the paper: the municipality, or the body that employs them. */
    body: writtenLine(120).min(2),
    /** The day on which it was signed. */
    signedOn: localDate,
    /** The day on which they undertook to keep secrecy. */
    secrecyOn: localDate,
    /** The last day on which it counts; no role lasts longer. */
    expiresOn: localDate,
  })
  .meta({ id: 'Authorisation' });

export type Authorisation = z.infer<typeof authorisation>;

/**
 * What is wrong with an authorisation for a role on these days: it is signed and secrecy
 * undertaken by today, and it counts on all days of the role, for so long at most.
 * @param role first and last day, null until further notice
 * @param today YYYY-MM-DD
 */
export function authorisationMistakes(
  { signedOn, secrecyOn, expiresOn }: Omit<Authorisation, 'body'>,
  role: { readonly from: string; readonly to: string | null },
  today: string,
): readonly (keyof Authorisation)[] {
  const isPast = (day: string): boolean => day >= earliestDay && day <= today;
  const isTooShort = [today, role.from, role.to ?? ''].some((day) => expiresOn < day);
  return [
    ...(isPast(signedOn) ? [] : (['signedOn'] as const)),
    ...(isPast(secrecyOn) ? [] : (['secrecyOn'] as const)),
    ...(isTooShort || expiresOn > lastDayOf(signedOn) ? (['expiresOn'] as const) : []),
  ];
}

/** Empty while nothing is signed: then nothing counts. */
function lastDayOf(signedOn: string): string {
  const signed = Date.parse(signedOn);
  if (Number.isNaN(signed)) return '';
  return new Date(signed + longestAuthorisationDays * 86_400_000).toISOString().slice(0, 10);
}
