import * as z from 'zod';

import { emailPattern, tidiedEmail } from './tidied-email';
import { tidiedName, tidiedSigns, tidiedText } from './tidied-text';

/**
 * A written field: bounded as it came, then tidied, then judged. What the document says of its
 * length and signs is true of the tidied text; what comes with marks around it is taken as well.
 */
function written(longest: number, tidied: (text: string) => string): z.ZodString {
  return z
    .string()
    .max(4 * longest + 64, { abort: true })
    .overwrite(tidied)
    .min(1)
    .max(longest);
}

// Control characters and halves of surrogate pairs never belong to a sentence, and
// PostgreSQL cannot store NUL. Format characters stay: joiners (U+200C, U+200D) spell names in
// Urdu, Persian and the Indic scripts.
const withoutControls =
  // eslint-disable-next-line no-control-regex -- control characters are what is refused here
  /^[^\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]*$/u;

/**
 * One line a person writes about themselves, in any script: letters with marks and joiners, the
 * signs that names have (Hebrew, Tibetan and Catalan ones too), a byname in brackets.
 */
export const writtenName = writtenNameUpTo(80);

/** The same, as long as identity papers write names. */
export function writtenNameUpTo(longest: number): z.ZodString {
  return written(longest, tidiedName)
    .regex(/^[\u200D\u200C\p{L}\p{M}\u00B7\u0970\u05F3\u05F4\u0F0B\u30FB .,'’‘ʼ`´()\-‐]+$/u)
    .regex(/\p{L}/u);
}

/** A few free words, at most 500 characters, line breaks allowed. */
export const writtenWords = writtenWordsUpTo(500);

/** Free words, line breaks allowed. */
export function writtenWordsUpTo(longest: number): z.ZodString {
  return written(longest, tidiedText).regex(withoutControls);
}

/** One line about a thing: what somebody calls it, what they search for. */
export function writtenLine(longest: number): z.ZodString {
  return written(longest, tidiedText).regex(/^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]+$/u);
}

/** An email address; hosts of national domains in their ASCII form. */
export const writtenEmail = written(254, tidiedEmail).check(z.email({ pattern: emailPattern }));

/** A number or code, of digits, letters and the signs between them. */
export function writtenSigns(longest: number): z.ZodString {
  return written(longest, tidiedSigns);
}
