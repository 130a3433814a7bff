/** Bytes of a file, at most; a contract says the same to whoever sends one. */
export const largestFile = 10 * 1024 * 1024;

/** Pages of a PDF, at most. */
export const mostPages = 30;

/** Points of a picture, at most: 16 megapixels. Phones take 12 by themselves; more would not fit into 300 MB. */
export const mostPoints = 16_000_000;

/** What a PDF carries beside its pages. `unread`: it could be drawn, but not looked into. */
export const carriedThings = ['script', 'launch', 'attachment', 'encryption', 'unread'] as const;

export type CarriedThing = (typeof carriedThings)[number];

/** A file that can be shown without running anything of it. */
export interface DisarmedFile {
  /** JPEGs, upright and without metadata, in the order of the pages. */
  readonly pages: readonly Uint8Array[];
  /** Of a PDF alone, as it came: it may be saved and is never shown. */
  readonly original?: Uint8Array;
  readonly carries: readonly CarriedThing[];
}

/** Why a file is not taken. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'not-taken'
  | 'heic'
  | 'unreadable'
  | 'too-many-points'
  | 'too-many-pages'
  | 'locked';

export class FileRefused extends Error {
  constructor(readonly why: FileRefusal) {
    super(why);
  }
}

/** Whoever takes files from outside asks for this first. */
export abstract class Disarmer {
  /**
   * @throws FileRefused
   * @throws ChildBusy when too many wait already; ChildFailed when it took too long or too much memory, or broke
   */
  abstract disarm(file: Uint8Array): Promise<DisarmedFile>;
}
