import * as z from 'zod';
import { pageInAddress, pageOf, publicLanguages } from '@one-stop-shop/shared/contracts';
import { reading } from './reading';

/**
 * `GET /api/oversight/readings/{subject}`: who looked at the data about one person, known by
 * the id of one thing about them, of whatever kind: of their appointment, or what a context knows.
 */
export const whoLookedAddress = z.object({ subject: z.uuid() });

export const whoLookedQuery = z.strictObject(pageInAddress).meta({ id: 'WhoLookedQuery' });

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
    language: z.enum(publicLanguages),
    format: z.enum(['html', 'csv']).default('html'),
  })
  .meta({ id: 'ReadingsExportQuery' });

export type ReadingsExportQuery = z.infer<typeof readingsExportQuery>;
