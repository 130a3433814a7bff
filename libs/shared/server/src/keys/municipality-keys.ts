import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { RecordKeyMissing, type RecordName } from './record-keys';
import { KeyRecords, type WrappedKey } from './key-records';
import { SealingKey } from './sealed-values';
import { WrappingKeys } from './wrapping-keys';

/** How often a row is read again whose key has just been wrapped anew. */
const tries = 5;

/** The two files of a municipality. */
export function keyFiles(folder: string, municipality: string) {
  return {
    key: join(folder, `${municipality}.key`),
    records: join(folder, `${municipality}.records`),
  };
}

/** A municipality's part of the key store can't be used; says what is wrong and what to do. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable';

  constructor(municipality: string, why: string) {
    super(`The keys of municipality ${municipality} can't be used: ${why}`);
    // Whoever started the program can put it right: no stack.
    this.stack = this.message;
  }
}

/** The keys of one municipality's records, open. */
export class MunicipalityKeys {
  private constructor(
    private readonly municipality: string,
    private readonly keyFile: string,
    readonly records: KeyRecords,
    private wrapping: WrappingKeys,
  ) {}

  /** @throws KeysUnusable when a file is missing or does not open; nothing is made anew */
  static open(folder: string, municipality: string): MunicipalityKeys {
    const files = keyFiles(folder, municipality);
    const there = { key: existsSync(files.key), records: existsSync(files.records) };
    if (!there.key && !there.records)
      throw new KeysUnusable(
        municipality,
        'it has none. Make them with `node make-keys.js`, or bring them back with `node recover-keys.js` if it had some',
      );
    for (const name of ['key', 'records'] as const)
      if (!there[name])
        throw new KeysUnusable(
          municipality,
          `${files[name]} is lost, and what it opens with it. Put it back, or recover both files with \`node recover-keys.js\``,
        );
    const broken = (why: string) =>
      new KeysUnusable(municipality, `${why}. Recover both files with \`node recover-keys.js\``);
    const wrapping = orThrow(
      () => WrappingKeys.read(files.key),
      () => broken(`${files.key} is not whole`),
    );
    const records = orThrow(
      () => KeyRecords.open(files.records),
      () => broken(`${files.records} does not open`),
    );
    const keys = new MunicipalityKeys(municipality, files.key, records, wrapping);
    const fit = orThrow(
      () => keys.fit(),
      () => {
        records.close();
        return broken(`${files.records} is not whole`);
      },
    );
    if (fit) return keys;
    records.close();
    throw broken(`${files.key} and ${files.records} are not of one store`);
  }

  make(record: RecordName): SealingKey {
    const known = this.records.of(record);
    if (known) return this.mustOpen(record, known);
    const secret = randomBytes(32);
    // Which version is the present one is asked behind the lock: a rotation sets it behind the same.
    const raced = this.records.writing(() => {
      const other = this.records.of(record);
      if (other) return other;
      const { present_version: version } = this.records.about;
      if (!this.wrapping.version(version)) this.reload();
      this.records.put({ record, wrapped: this.wrapping.wrap(record, secret, version), version });
      return undefined;
    });
    return raced ? this.mustOpen(record, raced) : new SealingKey(record, secret);
  }

  of(record: RecordName): SealingKey {
    return this.mustOpen(record, this.records.of(record));
  }

  several(records: readonly RecordName[]): ReadonlyMap<RecordName, SealingKey> {
    const found = this.records.several(records).flatMap((wrapped) => {
      const record = wrapped.record as RecordName;
      const key = this.opened(record, wrapped);
      return key ? [[record, key] as const] : [];
    });
    return new Map(found);
  }

  destroy(record: RecordName): void {
    this.records.writing(() => {
      const { present_version: version } = this.records.about;
      this.records.put({ record, wrapped: null, version });
    });
    this.records.forgetLog();
  }

  close(): void {
    this.records.close();
  }

  /** Whether both files are of this municipality, and the one opens what the other holds. */
  private fit(): boolean {
    const { municipality } = this.records.about;
    if (municipality !== this.municipality || this.wrapping.municipality !== municipality)
      return false;
    const any = this.records.any();
    return !any || this.open(any) !== undefined;
  }

  private mustOpen(record: RecordName, kept: WrappedKey | undefined): SealingKey {
    const key = this.opened(record, kept);
    if (!key) throw new RecordKeyMissing(this.municipality, record);
    return key;
  }

  /** @returns undefined where there is no key, or none any more */
  private opened(record: RecordName, kept: WrappedKey | undefined): SealingKey | undefined {
    let found = kept;
    for (let tried = 0; found?.wrapped && tried < tries; tried += 1) {
      const secret = this.open(found);
      if (secret) return new SealingKey(record, secret);
      // A rotation has wrapped it anew since it was read, and forgotten the key before.
      found = this.records.of(record);
    }
    if (!found?.wrapped) return undefined;
    throw new KeysUnusable(
      this.municipality,
      'a record does not open with the keys that are there',
    );
  }

  private open({ record, wrapped, version }: WrappedKey): Buffer | undefined {
    if (!wrapped) return undefined;
    if (!this.wrapping.version(version)) this.reload();
    return this.wrapping.unwrap(record, wrapped, version);
  }

  private reload(): void {
    this.wrapping = WrappingKeys.read(this.keyFile);
  }
}

function orThrow<Result>(work: () => Result, error: () => Error): Result {
  try {
    return work();
  } catch {
    throw error();
  }
}
