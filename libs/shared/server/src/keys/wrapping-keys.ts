import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

import { named, openGcm, sealGcm } from './sealed-values';

const wrappingKey = z.strictObject({
  version: z.int().min(1),
  key: z.base64().length(44),
  /** When its recovery sheet was printed. */
  sheetPrintedAt: z.iso.datetime().optional(),
});

const content = z.strictObject({
  municipality: z.string(),
  /** More than one only while a rotation is under way. */
  keys: z.array(wrappingKey).min(1),
});

export type WrappingKey = z.infer<typeof wrappingKey>;

/** The keys of a municipality, which wrap those of its records; `<municipality>.key` holds them. */
export class WrappingKeys {
  private constructor(
    readonly municipality: string,
    readonly keys: readonly WrappingKey[],
  ) {}

  static made(municipality: string): WrappingKeys {
    return new WrappingKeys(municipality, [aWrappingKey(1)]);
  }

  /** One that was put together again from its recovery sheet. */
  static recovered(municipality: string, key: WrappingKey): WrappingKeys {
    return new WrappingKeys(municipality, [key]);
  }

  /** @throws Error when it is not whole */
  static kept(whole: unknown): WrappingKeys {
    const { municipality, keys } = content.parse(whole);
    return new WrappingKeys(municipality, keys);
  }

  /** @throws Error when there is no such file, or it is not whole */
  static read(file: string): WrappingKeys {
    return WrappingKeys.kept(JSON.parse(readFileSync(file, 'utf8')));
  }

  /** The newest: new keys of records are wrapped with it. */
  get present(): WrappingKey {
    return this.keys.reduce((one, other) => (other.version > one.version ? other : one));
  }

  version(version: number): WrappingKey | undefined {
    return this.keys.find((key) => key.version === version);
  }

  withNew(): WrappingKeys {
    return new WrappingKeys(this.municipality, [
      ...this.keys,
      aWrappingKey(this.present.version + 1),
    ]);
  }

  withPresentAlone(): WrappingKeys {
    return new WrappingKeys(this.municipality, [this.present]);
  }

  withPrintedSheet(at: Date): WrappingKeys {
    const printed = { ...this.present, sheetPrintedAt: at.toISOString() };
    return new WrappingKeys(
      this.municipality,
      this.keys.map((key) => (key.version === printed.version ? printed : key)),
    );
  }

  /** Written whole: whoever reads meanwhile, or after a crash, finds the one before or this one. */
  write(file: string): void {
    const { municipality, keys } = this;
    writeFileSync(`${file}.new`, JSON.stringify({ municipality, keys }), {
      mode: 0o600,
      flush: true,
    });
    renameSync(`${file}.new`, file);
    flushFolder(dirname(file));
  }

  /** @throws Error when there is no key of that version */
  wrap(record: string, secret: Buffer, version: number): Buffer {
    const key = this.version(version);
    if (!key) throw new Error(`${this.municipality}: no key of version ${version}`);
    return sealGcm(keyOf(key), this.about(record), secret);
  }

  /** @returns undefined when it does not open: another key wrapped it, or it was moved */
  unwrap(record: string, wrapped: Uint8Array, version: number): Buffer | undefined {
    const key = this.version(version);
    return key && openGcm(keyOf(key), this.about(record), Buffer.from(wrapped));
  }

  private about(record: string): Buffer {
    return named('key', this.municipality, record);
  }
}

/** So that a name that was given survives a loss of power. */
export function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function aWrappingKey(version: number): WrappingKey {
  return { version, key: randomBytes(32).toString('base64') };
}

function keyOf({ key }: WrappingKey): Buffer {
  return Buffer.from(key, 'base64');
}
