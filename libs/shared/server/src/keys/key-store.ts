import type { OnApplicationShutdown } from '@nestjs/common';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import type { KeyPlace } from './key-cabinet';
import { openKeyPlace, type KeyPlaceSettings } from './key-place';
import { KeysUnusable } from './keys-unusable';
import { MunicipalityKeys } from './municipality-keys';
import { RecordKeys, type RecordKey, type RecordName } from './record-keys';

/** Where the keys are, and whose must be there. */
export type KeyStoreSettings = KeyPlaceSettings & {
  /** Those that this service serves. */
  readonly municipalities: readonly MunicipalityCode[];
};

/**
 * The keys that all processes share. Nothing is remembered between two questions, so that a key which
 * another process destroyed is gone at once.
 */
export class KeyStore extends RecordKeys implements OnApplicationShutdown {
  private readonly open = new Map<MunicipalityCode, MunicipalityKeys>();

  private constructor(
    private readonly place: KeyPlace,
    readonly municipalities: readonly MunicipalityCode[],
  ) {
    super();
  }

  /** @throws KeysUnusable naming the first municipality whose keys are missing or don't open */
  static async open(settings: KeyStoreSettings): Promise<KeyStore> {
    const { municipalities } = settings;
    const store = new KeyStore(await openKeyPlace(settings), municipalities);
    try {
      for (const municipality of municipalities)
        store.open.set(municipality, await MunicipalityKeys.open(store.place, municipality));
    } catch (error) {
      await store.onApplicationShutdown();
      throw error;
    }
    return store;
  }

  async make(municipality: MunicipalityCode, record: RecordName): Promise<RecordKey> {
    return this.keysOf(municipality).make(record);
  }

  async of(municipality: MunicipalityCode, record: RecordName): Promise<RecordKey> {
    return this.keysOf(municipality).of(record);
  }

  async several(
    municipality: MunicipalityCode,
    records: readonly RecordName[],
  ): Promise<ReadonlyMap<RecordName, RecordKey>> {
    return this.keysOf(municipality).several(records);
  }

  async destroy(municipality: MunicipalityCode, record: RecordName): Promise<void> {
    await this.keysOf(municipality).destroy(record);
  }

  async forgetDestroyed(municipality: MunicipalityCode): Promise<void> {
    await this.keysOf(municipality).forgetDestroyed();
  }

  async ping(): Promise<void> {
    await this.place.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const keys of this.open.values()) keys.close();
    await this.place.close();
  }

  private keysOf(municipality: MunicipalityCode): MunicipalityKeys {
    const keys = this.open.get(municipality);
    if (!keys) throw new KeysUnusable(municipality, 'it is not named in MUNICIPALITIES');
    return keys;
  }
}
