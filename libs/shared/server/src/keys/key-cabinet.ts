import type { WrappingKeys } from './wrapping-keys';

/** The key of a record as it is kept. */
export interface WrappedKey {
  readonly record: string;
  /** None once it was destroyed: the name stays taken. */
  readonly wrapped: Uint8Array | null;
  /** Of the municipality's key that wraps it; `unforgotten` of one that was just destroyed. */
  readonly version: number;
}

/** Stands with a destroyed key until its bytes are gone from where it stood. */
export const unforgotten = 0;

/** All that is kept of a municipality, as it is at one moment. */
export interface KeptWhole {
  readonly wrapping: WrappingKeys;
  /** Of the key with which those of new records are wrapped. */
  readonly present: number;
  readonly records: readonly WrappedKey[];
}

/** Which keys of records are looked at behind the lock: of one, or so many of another version. */
export type Asked = { readonly record: string } | { readonly wrappedOtherwise: number };

/** What is to be kept instead, and what to answer. */
export interface Change<Result> {
  readonly result: Result;
  readonly records?: readonly WrappedKey[];
  readonly wrapping?: WrappingKeys;
  readonly present?: number;
}

/** Where the keys of one municipality lie. It remembers nothing, and several processes use it at once. */
export interface KeyCabinet {
  /** Whose it says it is. */
  owner(): Promise<string>;
  wrapping(): Promise<WrappingKeys>;
  of(record: string): Promise<WrappedKey | undefined>;
  /** Those that were not destroyed. */
  several(records: readonly string[]): Promise<readonly WrappedKey[]>;
  /** Whichever comes first, to see whether they open. */
  any(): Promise<WrappedKey | undefined>;
  /** Records that were destroyed, and whose bytes may still be there. */
  unforgotten(): Promise<readonly string[]>;
  /** While others go on. */
  whole(): Promise<KeptWhole>;
  /**
   * One at a time, over all processes: what `decide` is shown nobody changes meanwhile, and what it
   * says is on disk before this resolves. What throws changes nothing.
   */
  change<Result>(asked: Asked, decide: (found: KeptWhole) => Change<Result>): Promise<Result>;
  /** What changed is gone from where it stood, as far as that can be reached. */
  forget(): Promise<void>;
  /**
   * Gives all to another place, while nobody writes, and is marked: it can't be opened again. What is
   * left where it stood then goes with `forgetCarried`.
   * @param take resolves when it is safe there
   */
  handOver(take: (all: KeptWhole) => Promise<void>): Promise<void>;
  close(): void;
}

/**
 * What a place holds of a municipality: `kept` also when it is not whole; `carried` where it was, but
 * lies elsewhere now.
 */
export type HeldKeys = 'nothing' | 'kept' | 'carried';

/** A folder or a database with a cabinet for each municipality. */
export interface KeyPlace {
  /** For whoever runs the service. */
  readonly name: string;
  held(municipality: string): Promise<HeldKeys>;
  /** Never makes one. @throws KeysUnusable when it is missing, or not whole */
  open(municipality: string): Promise<KeyCabinet>;
  /**
   * Writes over nothing.
   * @param over `carried` where keys come back to the place that they were carried from: new ones there
   * would hide that nothing opens any more
   * @throws KeysUnusable where there is something else
   */
  fill(municipality: string, all: KeptWhole, over: Exclude<HeldKeys, 'kept'>): Promise<void>;
  /** Ends what a carry began: of keys that lie elsewhere now nothing is left here. Does so again. */
  forgetCarried(municipality: string): Promise<void>;
  /** @throws Error when nobody could ask for a key now */
  ping(): Promise<void>;
  close(): Promise<void>;
}
