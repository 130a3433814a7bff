/** What the api said. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A running api. */
export interface Sends {
  /** Sends a request; a body that is a string goes as it is, and so do the bytes of a file. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}
