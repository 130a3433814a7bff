/** What was written under a name before. */
export interface WrittenBefore {
  readonly written: unknown;
  /** What else was begun and not sent: offered, and written over by nothing. */
  readonly besides: readonly unknown[];
}

/** Where drafts are kept: in the browser, or where the context says. */
export interface DraftPlace {
  /**
   * @param besides what was begun too, and waits beside the page: it is kept as well
   * @returns what was found there only now, and is not on the page
   * @throws when it is not kept: Mishap and what is final are said by the form
   */
  keep(name: string, written: unknown, besides: readonly unknown[]): Promise<readonly unknown[]>;
  find(name: string): Promise<WrittenBefore | undefined>;
  /** It was sent; what waits beside it was not. */
  forget(name: string, besides: readonly unknown[]): void;
  /** It is not wanted; what waits beside it may be. */
  discard(name: string, besides: readonly unknown[]): Promise<void>;
  /** Whether nothing can be kept after it; whatever else goes wrong, the next key tries again. */
  isFinal(failure: unknown): boolean;
}
