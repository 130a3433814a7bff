import { Service, inject } from '@angular/core';

import type {
  Account,
  AddPasskey,
  AskDraftKeys,
  ChangePassword,
  DraftKeys,
  OwnSession,
  Passkey,
  PasskeyCreation,
  TotpSetup,
} from '@one-stop-shop/identity/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/**
 * One's own account. Every call rejects with `Refusal` or `NoAnswer`; changes are
 * refused with `identity.prove-again` when the last proof is too old.
 */
@Service()
export class AccountApi {
  private readonly api = inject(Api);

  account(): Promise<Account> {
    return this.api.get('/api/account');
  }

  /** Refused with `identity.draft-over` for an hour of more than a day ago. */
  draftKeys(asked: AskDraftKeys): Promise<DraftKeys> {
    return this.api.post('/api/account/draft-keys', asked);
  }

  sessions(): Promise<OwnSession[]> {
    return this.api.get('/api/account/sessions');
  }

  passkeyCreation(): Promise<PasskeyCreation> {
    return this.api.post('/api/account/passkeys/options', {});
  }

  addPasskey(passkey: AddPasskey): Promise<Passkey> {
    return this.api.post('/api/account/passkeys', passkey);
  }

  renamePasskey(id: string, name: string): Promise<Passkey> {
    return this.api.patch(`/api/account/passkeys/${id}`, { name });
  }

  removePasskey(id: string): Promise<void> {
    return this.api.delete(`/api/account/passkeys/${id}`);
  }

  /** Begins anew each time: an app counts from its first right code. */
  setUpApp(): Promise<TotpSetup> {
    return this.api.post('/api/account/authenticator-app', {});
  }

  confirmApp(code: string): Promise<void> {
    return this.api.post('/api/account/authenticator-app/confirm', { code });
  }

  removeApp(): Promise<void> {
    return this.api.delete('/api/account/authenticator-app');
  }

  /** All other sessions end. */
  changePassword(change: ChangePassword): Promise<void> {
    return this.api.put('/api/account/password', change);
  }

  endSession(id: string): Promise<void> {
    return this.api.delete(`/api/account/sessions/${id}`);
  }

  endOtherSessions(): Promise<void> {
    return this.api.delete('/api/account/sessions/others');
  }
}
