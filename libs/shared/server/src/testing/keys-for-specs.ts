import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { KeyStore, type KeyStoreSettings } from '../keys/key-store';
import { makeKeys } from '../keys/make-keys';
import type { RecordKeys } from '../keys/record-keys';

/** The municipalities of the district that specs play in. */
const municipalities = ['059001', '059005', '059006', '059022'];

/** A key store of its own, in a temporary folder, with the same code as the real one. */
export interface SpecKeys {
  readonly keys: RecordKeys;
  /** For another store on the same files, as other processes open them. */
  readonly settings: KeyStoreSettings;
  /** The same, as the environment of a program. */
  readonly environment: { readonly KEY_STORE: string; readonly MUNICIPALITIES: string };
  end(): void;
}

export function keysForSpecs(): SpecKeys {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const settings = { folder, municipalities };
  makeKeys(settings);
  const keys = KeyStore.open(settings);
  return {
    keys,
    settings,
    environment: { KEY_STORE: folder, MUNICIPALITIES: municipalities.join() },
    end: () => {
      keys.onApplicationShutdown();
      rmSync(folder, { recursive: true });
    },
  };
}
