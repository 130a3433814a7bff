import { Injectable } from '@nestjs/common';
import type { TotpSetup } from '@one-stop-shop/identity/contracts';
import { SealedSecrets, type SignInScope, type Transaction } from '@one-stop-shop/shared/server';
import { WrongFactor } from '../domain/problems';
import { RelyingParty } from '../domain/relying-party';
import { newTotpSecret, stepOfCode, totpSetupOf } from '../proofs/totp';
import { accountOf } from '../persistence/accounts';
import { findApp, putNewAppInUse, writeNewApp } from '../persistence/authenticator-apps';

/**
 * An account gets an authenticator app, which counts from its first right code on
 * and takes the place of an earlier one. Like {@link EnrolPasskey} it works in the
 * transaction of the act that allows it.
 */
@Injectable()
export class EnrolAuthenticatorApp {
  constructor(
    private readonly relyingParty: RelyingParty,
    private readonly secrets: SealedSecrets,
  ) {}

  /** A new secret for the app, shown this once. */
  async begin(tx: Transaction<SignInScope>, operatorId: string): Promise<TotpSetup> {
    const { email } = await accountOf(tx, operatorId);
    const secret = newTotpSecret();
    await writeNewApp(tx, this.secrets, operatorId, secret);
    return totpSetupOf(secret, this.relyingParty.name, email);
  }

  /** @throws WrongFactor, also when nothing was begun */
  async confirm(tx: Transaction<SignInScope>, operatorId: string, code: string): Promise<void> {
    const app = await findApp(tx, this.secrets, operatorId, { inUse: false });
    const step = app && stepOfCode(code, app.secret, tx.now);
    if (step === undefined) throw new WrongFactor();
    await putNewAppInUse(tx, operatorId, step);
  }
}
