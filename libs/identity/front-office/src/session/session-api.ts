import { Service, inject } from '@angular/core';

import type {
  OpenSession,
  OperatorRole,
  PasskeyRequest,
  PasskeyUsed,
  SignIn,
  SignInAnswer,
  SignInWays,
} from '@one-stop-shop/identity/contracts';
import { Api, withProofOfWork } from '@one-stop-shop/shared/front-office';

/** Sign-in and sign-out. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class SessionApi {
  private readonly api = inject(Api);

  /** Pending while a proof is on its way: until its answer is there, the browser sends the old token. */
  proving: Promise<unknown> = Promise.resolve();

  /** Refused with `request.signed-out` when nobody is signed in. */
  current(): Promise<OpenSession> {
    return this.api.get('/api/session');
  }

  open(credentials: SignIn): Promise<SignInAnswer> {
    return this.postWithProof('/api/session', credentials);
  }

  /** What a passkey is to sign. */
  passkeyRequest(): Promise<PasskeyRequest> {
    return this.api.post('/api/session/passkey/options', {});
  }

  /** After the password this opens the session; in an open one it is a fresh proof. */
  provePasskey(response: PasskeyUsed): Promise<OpenSession> {
    return this.prove(this.api.post('/api/session/passkey', { response }));
  }

  proveCode(code: string): Promise<OpenSession> {
    return this.prove(this.postWithProof('/api/session/totp', { code }));
  }

  provePassword(password: string): Promise<OpenSession> {
    return this.prove(this.postWithProof('/api/session/password', { password }));
  }

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

  private prove(answer: Promise<OpenSession>): Promise<OpenSession> {
    this.proving = answer.catch(() => undefined);
    return answer;
  }

  // While somebody guesses at an account, its owner's device works a little for a try of its own.
  private postWithProof<Answer>(path: string, body: object): Promise<Answer> {
    return withProofOfWork((proof) => this.api.post(path, body, proof));
  }
}
