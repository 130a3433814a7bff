import type { KeyPlace } from './key-cabinet';
import { MunicipalityKeys } from './municipality-keys';
import { WrappingKeys } from './wrapping-keys';

/**
 * Makes the keys of each municipality that has none. What is there is opened, never written over.
 * @returns the municipalities whose keys were made
 * @throws KeysUnusable when a part of them is lost, or they don't open
 */
export async function makeKeys(
  place: KeyPlace,
  municipalities: readonly string[],
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const municipality of municipalities) {
    if (await place.has(municipality)) {
      (await MunicipalityKeys.open(place, municipality)).close();
      continue;
    }
    const wrapping = WrappingKeys.made(municipality);
    await place.fill(municipality, { wrapping, present: wrapping.present.version, records: [] });
    made.push(municipality);
  }
  return made;
}
