import type { Allowance } from './rate-limiter';

/**
 * How hard the work is that an attempt costs: 0 within the allowance; past it from 1 on,
 * and 1 more each time that the allowance is used up again.
 */
export function hardnessPast({ attempts }: Allowance, counted: number): number {
  return counted <= attempts ? 0 : 1 + (counted - attempts - 1) / attempts;
}
