import { randomBytes } from 'node:crypto';

import { unforgotten, type KeyCabinet, type KeyPlace, type WrappedKey } from './key-cabinet';
import { KeysUnusable } from './keys-unusable';
import { RecordKeyMissing, type RecordName } from './record-keys';
import { SealingKey } from './sealed-values';
import type { WrappingKeys } from './wrapping-keys';

/** How often a row is read again whose key has just been wrapped anew. */
const tries = 5;

/** The keys of one municipality's records, open. */
export class MunicipalityKeys {
  private constructor(
    private readonly municipality: string,
    private readonly cabinet: KeyCabinet,
    private wrapping: WrappingKeys,
  ) {}

  /** @throws KeysUnusable when they are missing or don't open; nothing is made anew */
  static async open(place: KeyPlace, municipality: string): Promise<MunicipalityKeys> {
    const cabinet = await place.open(municipality);
    try {
      const keys = new MunicipalityKeys(municipality, cabinet, await cabinet.wrapping());
      if (await keys.fit()) return keys;
      throw new KeysUnusable(
        municipality,
        `its key and those of its records, in ${place.name}, are not of one store. Put both elsewhere, and bring them back with \`node recover-keys.js\``,
      );
    } catch (error) {
      cabinet.close();
      throw error;
    }
  }

  async make(record: RecordName): Promise<SealingKey> {
    const known = await this.cabinet.of(record);
    if (known) return this.mustOpen(record, known);
    const secret = randomBytes(32);
    // Which version is the present one is asked behind the lock: a rotation sets it behind the same.
    const raced = await this.cabinet.change(
      { record },
      ({ records: [other], wrapping, present: version }) =>
        other
          ? { result: other }
          : {
              records: [{ record, wrapped: wrapping.wrap(record, secret, version), version }],
              result: undefined,
            },
    );
    return raced ? this.mustOpen(record, raced) : new SealingKey(record, secret);
  }

  async of(record: RecordName): Promise<SealingKey> {
    return this.mustOpen(record, await this.cabinet.of(record));
  }

  async several(records: readonly RecordName[]): Promise<ReadonlyMap<RecordName, SealingKey>> {
    const found = new Map<RecordName, SealingKey>();
    for (const wrapped of await this.cabinet.several(records)) {
      const record = wrapped.record as RecordName;
      const key = await this.opened(record, wrapped);
      if (key) found.set(record, key);
    }
    return found;
  }

  async destroy(record: RecordName): Promise<void> {
    await this.cabinet.change({ record }, () => ({
      records: [{ record, wrapped: null, version: unforgotten }],
      result: undefined,
    }));
    await this.forgetDestroyed();
  }

  async forgetDestroyed(): Promise<void> {
    const records = await this.cabinet.unforgotten();
    if (records.length === 0) return;
    await this.cabinet.forget();
    await this.cabinet.change({ wrappedOtherwise: 0 }, ({ present: version }) => ({
      records: records.map((record) => ({ record, wrapped: null, version })),
      result: undefined,
    }));
  }

  close(): void {
    this.cabinet.close();
  }

  /** Whether it is of this municipality, and its key opens what its records hold. */
  private async fit(): Promise<boolean> {
    const owner = await this.cabinet.owner();
    if (owner !== this.municipality || this.wrapping.municipality !== owner) return false;
    const any = await this.cabinet.any();
    return !any || (await this.open(any)) !== undefined;
  }

  private async mustOpen(record: RecordName, kept: WrappedKey | undefined): Promise<SealingKey> {
    const key = await this.opened(record, kept);
    if (!key) throw new RecordKeyMissing(this.municipality, record);
    return key;
  }

  /** @returns undefined where there is no key, or none any more */
  private async opened(
    record: RecordName,
    kept: WrappedKey | undefined,
  ): Promise<SealingKey | undefined> {
    let found = kept;
    for (let tried = 0; found?.wrapped && tried < tries; tried += 1) {
      const secret = await this.open(found);
      if (secret) return new SealingKey(record, secret);
      // A rotation has wrapped it anew since it was read, and forgotten the key before.
      found = await this.cabinet.of(record);
    }
    if (!found?.wrapped) return undefined;
    throw new KeysUnusable(
      this.municipality,
      'a record does not open with the keys that are there',
    );
  }

  private async open({ record, wrapped, version }: WrappedKey): Promise<Buffer | undefined> {
    if (!wrapped) return undefined;
    if (!this.wrapping.version(version)) this.wrapping = await this.cabinet.wrapping();
    return this.wrapping.unwrap(record, wrapped, version);
  }
}
