import type { PasskeyRequest, PasskeyUsed } from '@one-stop-shop/identity/contracts';

/** To whom a proof is shown: the sign-in, or an open session that asks anew. */
export interface Prover {
  passkeyRequest(): Promise<PasskeyRequest>;
  provePasskey(response: PasskeyUsed): Promise<void>;
  proveCode(code: string): Promise<void>;
  provePassword(password: string): Promise<void>;
}
