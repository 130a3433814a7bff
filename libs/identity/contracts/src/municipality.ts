import * as z from 'zod';
import { municipalityCode } from '@one-stop-shop/shared/contracts';

/** A municipality of the district, as anyone may see it. */
export const municipality = z
  .object({
    code: municipalityCode,
    name: z.string(),
    /** The other municipalities, the nearest first: where to send people when there is no desk. */
    neighbours: z.array(municipalityCode),
  })
  .meta({ id: 'Municipality' });

export type Municipality = z.infer<typeof municipality>;
