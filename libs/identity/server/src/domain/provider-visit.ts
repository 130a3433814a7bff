/** What the service remembers while somebody is at the sign-in of their body. */
export interface ProviderVisit {
  /** Comes back with the answer; without it anyone could send anyone an answer. */
  readonly state: string;
  /** Stands in the provider's token, which therefore fits this visit alone. */
  readonly nonce: string;
  /** Proves to the provider that we are the one who began (PKCE, RFC 7636). */
  readonly verifier: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  /** Id of the session that the browser still held; it ends when a new one opens. */
  readonly replaces?: string | undefined;
}

const minutes = 60_000;

/** Whoever is slower begins anew. */
export function endOfVisit(begunAt: Date): number {
  return begunAt.getTime() + 10 * minutes;
}

/** As whom the provider knows somebody. */
export interface ProviderIdentity {
  readonly issuer: string;
  /** Unique together with the issuer, and never given to somebody else. */
  readonly subject: string;
  /** Undefined unless the provider vouches for it. */
  readonly verifiedEmail: string | undefined;
}
