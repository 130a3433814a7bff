import { setTimeout as pause } from 'node:timers/promises';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import type { Change, KeptWhole, KeyPlace } from './key-cabinet';
import { KeysUnusable } from './keys-unusable';
import { MunicipalityKeys } from './municipality-keys';

/** So few that whoever asks meanwhile waits some milliseconds. */
const slice = 200;
/** Milliseconds between two slices, so that others have their turn. */
const others = 5;

/**
 * Gives a municipality a new key and wraps those of its records with it, while services go on; what the
 * records sealed stays as it is. Stopped in the middle, the next run goes on with the same new key, and
 * so does another at the same time. The one before is forgotten at the end: copies of the store that it
 * opens are worth as much as before.
 * @returns the version of the new key, of which no recovery sheet was printed yet
 * @throws KeysUnusable
 */
export async function rotateKeys(place: KeyPlace, municipality: MunicipalityCode): Promise<number> {
  (await MunicipalityKeys.open(place, municipality)).close();
  const cabinet = await place.open(municipality);
  try {
    const version = await cabinet.change({ wrappedOtherwise: 0 }, begin);
    while ((await cabinet.change({ wrappedOtherwise: slice }, wrapSome)) > 0) await pause(others);
    await cabinet.change({ wrappedOtherwise: 1 }, ({ records, wrapping }) => ({
      ...(records.length === 0 && { wrapping: wrapping.withPresentAlone() }),
      result: undefined,
    }));
    await cabinet.forget();
    return version;
  } finally {
    cabinet.close();
  }
}

/** Whoever makes a key asks behind the same lock with which version. */
function begin({ wrapping }: KeptWhole): Change<number> {
  const next = wrapping.keys.length > 1 ? wrapping : wrapping.withNew();
  const { version } = next.present;
  return { ...(next !== wrapping && { wrapping: next }), present: version, result: version };
}

/** @returns how many */
function wrapSome({ records, wrapping, present: version }: KeptWhole): Change<number> {
  const anew = records.map(({ record, wrapped, version: before }) => {
    const secret = wrapped && wrapping.unwrap(record, wrapped, before);
    if (!secret) throw new KeysUnusable(wrapping.municipality, 'the key of a record does not open');
    return { record, wrapped: wrapping.wrap(record, secret, version), version };
  });
  return { records: anew, result: anew.length };
}
