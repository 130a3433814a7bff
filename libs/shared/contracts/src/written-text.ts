import * as z from 'zod';

// Control characters and halves of surrogate pairs never belong to a sentence, and
// PostgreSQL cannot store NUL. Format characters stay: joiners (U+200C, U+200D) spell names in
// Urdu, Persian and the Indic scripts.
const withoutControls =
  // eslint-disable-next-line no-control-regex -- control characters are what is refused here
  /^[^\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]*$/u;

/** One line a person writes about themselves, in any script: letters with marks and joiners. */
export const writtenName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\u200D\u200C\p{L}\p{M}\u00B7 .,'’ʼ`´\-‐]+$/u)
  .regex(/\p{L}/u);

/** A few free words, at most 500 characters, line breaks allowed. */
export const writtenWords = z.string().trim().min(1).max(500).regex(withoutControls);
