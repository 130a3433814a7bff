import * as z from 'zod';
import { keptDate } from '@one-stop-shop/shared/contracts';

/** From so many days before the day on the card, until so many after it, renewal can be asked. */
export const renewalWindowDays = 60;

/**
 * Where somebody's papers stand in time. It helps to ask in time and says nothing about anybody:
 * `window_passed` means that a lawyer is asked first.
 */
export const clockStates = [
  'valid',
  'renew_now',
  'receipt',
  'window_passed',
  'no_end',
  'unknown',
] as const;

export const clockState = z.enum(clockStates).meta({ id: 'ClockState' });

export type ClockState = z.infer<typeof clockState>;

/** What whoever sees a person sees of their papers: the clock and the day on the card. */
export const permitShown = z
  .object({
    state: clockState,
    expiresOn: keptDate.optional(),
    /** The last day on which renewal can be asked. */
    askUntil: keptDate.optional(),
  })
  .meta({ id: 'PermitShown' });

export type PermitShown = z.infer<typeof permitShown>;
