import { Service, inject } from '@angular/core';

import type {
  Municipality,
  OpenSession,
  OperatorRole,
  SignIn,
  SignInAnswer,
} from '@one-stop-shop/identity/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

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
