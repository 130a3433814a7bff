/** Where an attempt comes from, with what it brings. */
export interface Place {
  /** See `networkOf`. */
  readonly network: string;
  /** A solved challenge, as `X-Proof-Of-Work` carries it. */
  readonly solved?: string | undefined;
}
