import * as z from 'zod';
import { defineAct, writtenSigns } from '@one-stop-shop/shared/contracts';

/**
 * `PUT /api/persons/{id}/own-page-digits`: what opens their own page beside its code. Digits of every
 * script; they are told to no office and shown to nobody afterwards.
 */
export const chooseDigits = z
  .strictObject({ digits: writtenSigns(4).regex(/^\d{4}$/) })
  .meta({ id: 'ChooseDigits' });

export type ChooseDigits = z.infer<typeof chooseDigits>;

export const chooseDigitsAct = defineAct('choose-digits', chooseDigits);
