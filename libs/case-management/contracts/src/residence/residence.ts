import * as z from 'zod';
import {
  defineAct,
  instant,
  keptDate,
  localDate,
  writtenWords,
} from '@one-stop-shop/shared/contracts';
import { factSource } from '../facts';
import { shownVersion } from '../shown-version';
import { mayWork, referenceBasis } from './may-work';
import { titleCode } from './titles';

/** What somebody says of the paper that lets them stay: one statement, replaced by the next. */
export const residenceStatement = z
  .strictObject({
    title: titleCode,
    issuedOn: localDate.optional(),
    /** The day on the card, included. */
    expiresOn: localDate.optional(),
    /** Of an application for asylum. */
    appliedOn: localDate.optional(),
    receiptOn: localDate.optional(),
    renewalRequestedOn: localDate.optional(),
    conversionRequestedOn: localDate.optional(),
    note: writtenWords.optional(),
  })
  .meta({ id: 'ResidenceStatement' });

export type ResidenceStatement = z.infer<typeof residenceStatement>;

/** `PUT /api/persons/{id}/residence`: all of it, as it is now. */
export const sayResidence = z
  .strictObject({
    said: residenceStatement,
    source: factSource,
    /** Version of the record that the page shows. */
    shown: shownVersion,
  })
  .meta({ id: 'SayResidence' });

export type SayResidence = z.infer<typeof sayResidence>;

export const sayResidenceAct = defineAct('say-residence', sayResidence);

/** What the dates say against each other: shown, never refused, since papers have mistakes too. */
export const residenceWarnings = [
  'end-before-issue',
  'date-in-future',
  'dates-contradict',
] as const;

const day = keptDate.optional();

const keptStatement = z
  .object({
    title: titleCode,
    issuedOn: day,
    expiresOn: day,
    appliedOn: day,
    receiptOn: day,
    renewalRequestedOn: day,
    conversionRequestedOn: day,
    note: z.string().optional(),
  })
  .meta({ id: 'KeptResidenceStatement' });

const origin = {
  source: factSource,
  recordedAt: instant,
  /** Id of the operator. */
  recordedBy: z.uuid(),
  /** How they are called; missing for who works here no longer. */
  by: z.string().optional(),
};

/** `GET /api/persons/{id}/residence`, for who reads notes. */
export const residence = z
  .object({
    /** Of the record; the act names it. */
    version: z.int(),
    /** Missing while nobody has said anything. */
    now: z
      .object({
        said: keptStatement,
        ...origin,
        /** How often it was said before. */
        corrected: z.int().min(0),
        mayWork,
        /** What the reference data says of the title, in Italian. */
        about: referenceBasis.extend({
          work: z.string(),
          duration: z.string(),
          renewal: z.string(),
        }),
        warnings: z.array(z.enum(residenceWarnings)),
      })
      .optional(),
  })
  .meta({ id: 'Residence' });

export type Residence = z.infer<typeof residence>;

/** `GET /api/persons/{id}/residence/history`: what was said, the newest first. */
export const residenceHistory = z
  .array(z.object({ said: keptStatement, ...origin }))
  .max(100)
  .meta({ id: 'ResidenceHistory' });

export type ResidenceHistory = z.infer<typeof residenceHistory>;
