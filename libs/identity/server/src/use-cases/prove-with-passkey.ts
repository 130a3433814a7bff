import { Injectable } from '@nestjs/common';
import type { PasskeyUsed } from '@one-stop-shop/identity/contracts';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import type { ProvenSession } from '../domain/proven-session';
import { RelyingParty } from '../domain/relying-party';
import { takeChallenge } from '../persistence/challenges';
import { keptPasskeysOf, noteUse } from '../persistence/passkeys';
import type { SessionToProve } from '../persistence/session-proofs';
import { ProveSession } from './prove-session';

/** Somebody shows a passkey, after the password or anew. */
@Injectable()
export class ProveWithPasskey {
  constructor(
    private readonly prove: ProveSession,
    private readonly relyingParty: RelyingParty,
  ) {}

  /** The question is gone after one answer, right or wrong. Throws SignedOut, WrongFactor. */
  run(scope: SignInScope, token: string, response: PasskeyUsed): Promise<ProvenSession> {
    return this.prove.run(scope, token, async (tx, session) =>
      (await this.isSigned(tx, session, response)) ? 'passkey' : undefined,
    );
  }

  private async isSigned(
    tx: Transaction<SignInScope>,
    { sessionId, operatorId }: SessionToProve,
    response: PasskeyUsed,
  ): Promise<boolean> {
    const challenge = await takeChallenge(tx, { holder: sessionId, purpose: 'prove' });
    const kept = await keptPasskeysOf(tx, operatorId);
    const passkey = kept.find(({ credentialId }) => credentialId === response.id);
    if (challenge === undefined || !passkey) return false;
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    // The library throws at whatever does not add up, a counter that went back included.
    const signed = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.relyingParty.origin,
      expectedRPID: this.relyingParty.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    }).catch(() => undefined);
    if (!signed?.verified) return false;
    const { newCounter: counter, credentialBackedUp: backedUp } = signed.authenticationInfo;
    return noteUse(tx, passkey, { counter, backedUp });
  }
}
