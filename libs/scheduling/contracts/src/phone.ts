import * as z from 'zod';
import { problem, writtenSigns } from '@one-stop-shop/shared/contracts';

/**
 * Digits with the usual signs around them; a link to call (`tel:`) is one too. Which number they
 * are is another question: `readPhone`.
 */
export const writtenPhone = writtenSigns(40)
  .overwrite((phone) => phone.replace(/^tel:\s?/i, ''))
  .min(5)
  .regex(/^\(?\+?[\d ()./-]+$/);

/** A number as it is dialled (E.164), and in groups, as people read it. */
export const phoneReading = z
  .object({
    number: z.string().meta({ example: '+923001234567' }),
    grouped: z.string().meta({ example: '+92 300 1234567' }),
  })
  .meta({ id: 'PhoneReading' });

export type PhoneReading = z.infer<typeof phoneReading>;

/** Digits that could be several numbers: one of these, sent again, says which. */
export const phoneUnclearProblem = problem
  .extend({ readings: z.array(phoneReading).min(1).max(4) })
  .meta({ id: 'PhoneUnclearProblem' });

export type PhoneUnclearProblem = z.infer<typeof phoneUnclearProblem>;
