import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { KeyPlace } from '../keys/key-cabinet';
import { openKeyPlace, type KeyPlaceSettings } from '../keys/key-place';
import { KeyStore, type KeyStoreSettings } from '../keys/key-store';
import { makeKeys } from '../keys/make-keys';
import type { RecordKeys } from '../keys/record-keys';

/** The municipalities of the district that specs play in. */
const municipalities = ['059001', '059005', '059006', '059022'];

/** A key store of its own, with the same code as the real one. */
export interface SpecKeys {
  readonly keys: RecordKeys;
  /** Where they lie, as the commands for keys reach them. */
  readonly place: KeyPlace;
  /** For another store on the same keys, as other processes open them. */
  readonly settings: KeyStoreSettings;
  /** The same, as the environment of a program. */
  readonly environment: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

/** In a temporary folder. */
export async function keysForSpecs(): Promise<SpecKeys & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const kept = await keysIn({ folder }, { KEY_STORE: folder });
  return {
    ...kept,
    folder,
    end: async () => {
      await kept.end();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function keysIn(
  where: KeyPlaceSettings,
  environment: Readonly<Record<string, string>>,
): Promise<SpecKeys> {
  const place = await openKeyPlace(where);
  await makeKeys(place, municipalities);
  const settings = { ...where, municipalities };
  const keys = await KeyStore.open(settings);
  return {
    keys,
    place,
    settings,
    environment: { ...environment, MUNICIPALITIES: municipalities.join() },
    end: async () => {
      await keys.onApplicationShutdown();
      await place.close();
    },
  };
}
