import * as z from 'zod';
import { pageInAddress, pageOf, publicLanguages } from '@one-stop-shop/shared/contracts';
import { reading } from './reading';

/**
 * `GET /api/oversight/readings/{subject}`: who looked at the data about one person, known by
 * the id of one thing about them: of their appointment, unless another kind is said.
 */
export const whoLookedAddress = z.object({ subject: z.uuid() });

/** One of a few words, since it stands in an address, which has no room for a name. */
const kind = z
  .enum(['appointment', 'person', 'case', 'document', 'referral'])
  .default('appointment');

export const whoLookedQuery = z
  .strictObject({ kind, ...pageInAddress })
  .meta({ id: 'WhoLookedQuery' });

export type WhoLookedQuery = z.infer<typeof whoLookedQuery>;

/** Readings, the newest first; `next` leads to older ones. */
export const whoLooked = pageOf(reading).meta({ id: 'WhoLooked' });

export type WhoLooked = z.infer<typeof whoLooked>;

/**
 * `GET /api/oversight/readings/{subject}/export`: the whole list to hand over, as a page
 * to print in the person's language, or as a table.
 */
export const readingsExportQuery = z
  .strictObject({
    kind,
    language: z.enum(publicLanguages),
    format: z.enum(['html', 'csv']).default('html'),
  })
  .meta({ id: 'ReadingsExportQuery' });

export type ReadingsExportQuery = z.infer<typeof readingsExportQuery>;
