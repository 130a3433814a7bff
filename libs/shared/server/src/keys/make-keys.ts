import type { KeyPlace } from './key-cabinet';
import { MunicipalityKeys } from './municipality-keys';
import { WrappingKeys } from './wrapping-keys';

/**
 * Makes the keys of each municipality that has none. What is there is opened, never written over.
 * @returns the municipalities whose keys were made
 * @throws KeysUnusable when a part of them is lost, they don't open, or they were carried elsewhere
 */
export async function makeKeys(
  place: KeyPlace,
  municipalities: readonly string[],
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const municipality of municipalities) {
    if ((await place.held(municipality)) !== 'nothing') {
      (await MunicipalityKeys.open(place, municipality)).close();
      continue;
    }
    const wrapping = WrappingKeys.made(municipality);
    const { version: present } = wrapping.present;
    await place.fill(municipality, { wrapping, present, records: [] }, 'nothing');
    made.push(municipality);
  }
  return made;
}
