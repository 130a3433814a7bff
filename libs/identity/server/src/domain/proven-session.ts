import type { OpenSession } from '@one-stop-shop/identity/contracts';

/** A session in which somebody has just shown who they are. */
export interface ProvenSession {
  /** For the cookie; the token of before opens nothing any more. */
  readonly token: string;
  readonly session: OpenSession;
}
