import { places, type Place, type Reach } from '@one-stop-shop/shared/server/testing';

/** The places that a reach means. */
export function placesIn(reach: Reach | undefined): readonly Place[] {
  if (typeof reach === 'object') return places.filter(({ name }) => reach.includes(name));
  switch (reach) {
    case 'all':
      return places;
    case 'own':
      return places.filter(({ name }) => name.startsWith('ours'));
    case 'there':
      return places.filter(({ name }) => name.startsWith('foreign'));
    case 'theirs':
    case 'key':
      return places.filter(({ name }) => name === 'ours');
    case undefined:
      return [];
  }
}
