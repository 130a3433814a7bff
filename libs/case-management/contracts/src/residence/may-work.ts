import * as z from 'zod';
import { keptDate } from '@one-stop-shop/shared/contracts';

/** What may be said of work today: a hint with its source, never a decision. */
export const mayWorkAnswers = [
  'yes',
  /** The day is included. */
  'yes_until',
  'yes_from',
  /** Within limits that the reason names. */
  'limited',
  'ask_legal_advice',
] as const;

/** Why; each has its sentence in the catalogue of the staff, `residence.why.<reason>`. */
export const mayWorkReasons = [
  'no_permit_needed',
  'no_end',
  'card_valid',
  'renewal_pending',
  'conversion_pending',
  'first_receipt',
  'sixty_days_passed',
  'sixty_days',
  'limited_by_title',
  'minor',
  'title_asks',
  'age_unknown',
  'under_sixteen',
  'end_before_issue',
  'date_in_future',
  'dates_contradict',
  'end_missing',
  'application_missing',
  'receipt_missing',
  'day_passed',
  'window_passed',
  'asked_too_late',
  'no_conversion',
  'over_twenty_hours',
  'card_to_change',
  'ends_before_sixty_days',
] as const;

export type MayWorkReason = (typeof mayWorkReasons)[number];

/** How sure the reference data is: stated, read in a named source, known in the trade, or partly read. */
export const referenceMarks = ['S', 'V', 'K', 'V/K'] as const;

export type ReferenceMark = (typeof referenceMarks)[number];

/** On what something rests; what is marked `K` or `V/K` a district confirms before it relies on it. */
export const referenceBasis = z
  .object({
    /** Missing where no law is asked: a date is missing. */
    legalReference: z.string().optional(),
    source: z.string(),
    mark: z.enum(referenceMarks),
  })
  .meta({ id: 'ReferenceBasis' });

export type ReferenceBasis = z.infer<typeof referenceBasis>;

export const mayWork = z
  .object({
    answer: z.enum(mayWorkAnswers),
    /** Of `yes_until` and `yes_from`. */
    day: keptDate.optional(),
    reason: z.enum(mayWorkReasons),
    basis: referenceBasis,
  })
  .meta({ id: 'MayWork' });

export type MayWork = z.infer<typeof mayWork>;
