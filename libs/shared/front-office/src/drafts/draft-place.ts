/** Where drafts are kept: in the browser, or where the context says. */
export interface DraftPlace {
  /** @throws Refusal when it must not be kept, which the form says */
  keep(name: string, written: unknown): Promise<void>;
  find(name: string): Promise<unknown>;
  /** It was sent. */
  forget(name: string): void;
  /** It is not wanted. */
  discard(name: string): Promise<void>;
}
