import { morningAfter } from '../domain/daytime';

/** When people may be written to again after these instants, as ISO instants. */
export function morningsAfter(instants: readonly string[]): string[] {
  return instants.map((instant) => morningAfter(new Date(instant)).toISOString());
}
