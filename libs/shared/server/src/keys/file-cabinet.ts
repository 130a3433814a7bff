import type { Asked, Change, KeptWhole, KeyCabinet, WrappedKey } from './key-cabinet';
import type { KeyRecords } from './key-records';
import { carriedAway } from './keys-unusable';
import { WrappingKeys } from './wrapping-keys';

/** The two files of a municipality, open. */
export class FileCabinet implements KeyCabinet {
  constructor(
    private readonly municipality: string,
    private readonly keyFile: string,
    private readonly records: KeyRecords,
  ) {}

  async owner(): Promise<string> {
    return this.records.about.municipality;
  }

  async wrapping(): Promise<WrappingKeys> {
    return WrappingKeys.read(this.keyFile);
  }

  async of(record: string): Promise<WrappedKey | undefined> {
    return this.records.of(record);
  }

  async several(records: readonly string[]): Promise<readonly WrappedKey[]> {
    return this.records.several(records);
  }

  async any(): Promise<WrappedKey | undefined> {
    return this.records.any();
  }

  async unforgotten(): Promise<readonly string[]> {
    return this.records.unforgotten().map(({ record }) => record);
  }

  async whole(): Promise<KeptWhole> {
    return this.records.reading(() => this.found(this.records.all()));
  }

  async change<Result>(
    asked: Asked,
    decide: (found: KeptWhole) => Change<Result>,
  ): Promise<Result> {
    const { records } = this;
    return records.writing(() => {
      if (records.isCarriedAway) throw carriedAway(this.municipality);
      const change = decide(this.found(this.rowsOf(asked)));
      // A new key is on disk before anybody is told to wrap with it.
      change.wrapping?.write(this.keyFile);
      for (const one of change.records ?? []) records.put(one);
      if (change.present) records.setPresent(change.present);
      return change.result;
    });
  }

  async forget(): Promise<void> {
    this.records.forgetLog();
  }

  async handOver(take: (all: KeptWhole) => Promise<void>): Promise<void> {
    await this.records.holding(async () => {
      if (this.records.isCarriedAway) throw carriedAway(this.municipality);
      await take(this.found(this.records.all()));
      this.records.carryAway();
    });
  }

  close(): void {
    this.records.close();
  }

  private rowsOf(asked: Asked): readonly WrappedKey[] {
    if ('record' in asked)
      return [this.records.of(asked.record)].filter((one) => one !== undefined);
    return this.records.wrappedOtherwise(
      this.records.about.present_version,
      asked.wrappedOtherwise,
    );
  }

  /** The keys that wrap are read last: a rotation that began meanwhile shows in them. */
  private found(records: readonly WrappedKey[]): KeptWhole {
    const { present_version: present } = this.records.about;
    return { records, present, wrapping: WrappingKeys.read(this.keyFile) };
  }
}
