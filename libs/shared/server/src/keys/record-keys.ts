import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';

/** A person, or the words of all bookings for the visits of one month. */
export type RecordName = `person:${string}` | `words:${string}`;

/** Where a value stands: it opens nowhere else. Neither word may ever be renamed. */
export interface Place {
  /** Id of the row. */
  readonly row: string;
  readonly field: string;
}

/** The key of one record. The id of its record, the row and the field are bound to what it seals. */
export interface RecordKey {
  seal(place: Place, text: string): Buffer;
  /**
   * For values of a closed list: all seals are of one length, which tells nothing.
   * @throws RangeError past 62 bytes
   */
  sealChoice(place: Place, choice: string): Buffer;
  /** The bytes of a file. */
  sealBytes(place: Place, bytes: Uint8Array): Buffer;
  /** @throws SealBroken, as `open` does; also for a seal of text */
  openBytes(place: Place, sealed: Uint8Array): Buffer;
  /** @throws SealBroken when it was tampered with, or moved from another row, field, record or municipality */
  open(place: Place, sealed: Uint8Array): string;
}

/** The keys of records, which no database and no backup of one contains. */
export abstract class RecordKeys {
  /** Those whose keys are here: the ones that are served. */
  abstract readonly municipalities: readonly MunicipalityCode[];

  /**
   * The key of a record, made if there is none yet, safely on disk before this resolves. To be
   * asked for in the transaction that writes the first row of the record.
   * @throws RecordKeyMissing when it was destroyed: no record comes back under its name
   */
  abstract make(municipality: MunicipalityCode, record: RecordName): Promise<RecordKey>;
  /** @throws RecordKeyMissing when it was destroyed, or is not in this store */
  abstract of(municipality: MunicipalityCode, record: RecordName): Promise<RecordKey>;
  /** Those that exist, in one read of the store. */
  abstract several(
    municipality: MunicipalityCode,
    records: readonly RecordName[],
  ): Promise<ReadonlyMap<RecordName, RecordKey>>;
  /** For good, in every process at once. What the record sealed opens no more. */
  abstract destroy(municipality: MunicipalityCode, record: RecordName): Promise<void>;
  /** Ends destructions that were cut short: their keys open nothing, but may lie on the disk still. */
  abstract forgetDestroyed(municipality: MunicipalityCode): Promise<void>;
  /** @throws Error when nobody could ask for a key now */
  abstract ping(): Promise<void>;
}

/** The key of a record was destroyed, or never was in this store. Names no record: logs hold this. */
export class RecordKeyMissing extends Error {
  override readonly name = 'RecordKeyMissing';

  constructor(
    municipality: MunicipalityCode,
    readonly record: RecordName,
  ) {
    super(`${municipality}: the key of a record is not in the key store`);
  }
}

/** A sealed value is not as it was written, or not where it was written. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor() {
    super('a sealed value does not open: it was changed, or moved from another place');
  }
}

/** @param personId a UUID */
export function personRecord(personId: string): RecordName {
  return `person:${personId.toLowerCase()}`;
}

/** The words of the bookings for one month of visits, in Europe/Rome. */
export function wordsRecord(startsAt: Date): RecordName {
  return wordsOfMonth(monthOfWords(startsAt));
}

/** @param month `2026-11` */
export function wordsOfMonth(month: string): RecordName {
  return `words:${month}`;
}

/** `2026-11`, in Europe/Rome: a visit that moves keeps the month under which its words are sealed. */
export function monthOfWords(startsAt: Date): string {
  return dayOf(startsAt).slice(0, 7);
}
