import type { OnApplicationShutdown } from '@nestjs/common';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { KeysUnusable, MunicipalityKeys } from './municipality-keys';
import { RecordKeys, type RecordKey, type RecordName } from './record-keys';

/** Where the keys are, and whose must be there. */
export interface KeyStoreSettings {
  /** A folder outside the database and outside every backup of it. */
  readonly folder: string;
  /** Those that this service serves. */
  readonly municipalities: readonly MunicipalityCode[];
}

/**
 * Keys in files, which all processes of one machine share. Nothing is remembered between two
 * questions: reading takes microseconds, and a key that another process destroyed is gone at once.
 */
export class KeyStore extends RecordKeys implements OnApplicationShutdown {
  private readonly open = new Map<MunicipalityCode, MunicipalityKeys>();

  private constructor(readonly municipalities: readonly MunicipalityCode[]) {
    super();
  }

  /** @throws KeysUnusable naming the first municipality whose keys are missing or don't open */
  static open({ folder, municipalities }: KeyStoreSettings): KeyStore {
    const store = new KeyStore(municipalities);
    try {
      for (const municipality of municipalities)
        store.open.set(municipality, MunicipalityKeys.open(folder, municipality));
    } catch (error) {
      store.onApplicationShutdown();
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
    this.keysOf(municipality).destroy(record);
  }

  onApplicationShutdown(): void {
    for (const keys of this.open.values()) keys.close();
  }

  private keysOf(municipality: MunicipalityCode): MunicipalityKeys {
    const keys = this.open.get(municipality);
    if (!keys) throw new KeysUnusable(municipality, 'it is not named in MUNICIPALITIES');
    return keys;
  }
}
