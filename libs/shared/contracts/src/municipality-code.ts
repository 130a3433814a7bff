import * as z from 'zod';

/**
 * A municipality by its ISTAT code, six digits. Never the postal code: Cori and
 * Rocca Massima share one.
 */
export const municipalityCode = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ id: 'MunicipalityCode', description: 'ISTAT code of a municipality', example: '059006' });

export type MunicipalityCode = z.infer<typeof municipalityCode>;
