import { Service, inject } from '@angular/core';

import type {
  Municipality,
  OpenSession,
  OperatorRole,
  PasskeyRequest,
  PasskeyUsed,
  SignIn,
  SignInAnswer,
  SignInWays,
} from '@one-stop-shop/identity/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

import type { Prover } from '../proof/prover';

/** Sign-in and sign-out. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class SessionApi {
  private readonly api = inject(Api);

  /** Refused with `request.signed-out` when nobody is signed in. */
  current(): Promise<OpenSession> {
    return this.api.get('/api/session');
  }

  open(credentials: SignIn): Promise<SignInAnswer> {
    return this.api.post('/api/session', credentials);
  }

  /** After the password. Resolves with the session that the second factor opens. */
  openWithPasskey(response: PasskeyUsed): Promise<OpenSession> {
    return this.api.post('/api/session/passkey', { response });
  }

  openWithCode(code: string): Promise<OpenSession> {
    return this.api.post('/api/session/totp', { code });
  }

  passkeyRequest(): Promise<PasskeyRequest> {
    return this.api.post('/api/session/passkey/request', {});
  }

  /** In an open session, before something grave. */
  readonly anew: Prover = {
    passkeyRequest: () => this.api.post('/api/session/proof/passkey/request', {}),
    provePasskey: (response) => this.api.post('/api/session/proof/passkey', { response }),
    proveCode: (code) => this.api.post('/api/session/proof/totp', { code }),
    provePassword: (password) => this.api.post('/api/session/proof/password', { password }),
  };

  waysToSignIn(): Promise<SignInWays> {
    return this.api.get('/api/public/sign-in-ways');
  }

  close(): Promise<void> {
    return this.api.delete('/api/session');
  }

  /** Refused with `request.not-permitted` for a role that is no longer held. */
  chooseView(role: OperatorRole): Promise<OpenSession> {
    return this.api.post('/api/session/view', { role });
  }

  municipalities(): Promise<Municipality[]> {
    return this.api.get('/api/public/municipalities');
  }
}
