import * as z from 'zod';
import { localDate, writtenLine } from '@one-stop-shop/shared/contracts';

/** No authorisation lasts longer; then the body writes a new one. */
export const longestAuthorisationDays = 3 * 365;

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
