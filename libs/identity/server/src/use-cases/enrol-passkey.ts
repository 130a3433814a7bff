import { Injectable } from '@nestjs/common';
import type { Passkey, PasskeyCreation, PasskeyMade } from '@one-stop-shop/identity/contracts';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import { PasskeyRefused, TooManyPasskeys } from '../domain/problems';
import { RelyingParty } from '../domain/relying-party';
import { accountOf } from '../persistence/accounts';
import { newChallenge, takeChallenge } from '../persistence/challenges';
import { keptPasskeysOf, writePasskey } from '../persistence/passkeys';

/** Whose passkey it becomes, and which session or invitation lets them make one. */
export interface Enrolment {
  readonly operatorId: string;
  /** Id of the session or of the invitation: what one was asked, the other can't answer. */
  readonly holder: string;
}

// EdDSA, ES256 and RS256: between them every authenticator on sale.
const algorithms = [-8, -7, -257];
const answerWithin = 4 * 60_000;
const mostPasskeys = 10;

/**
 * An account gets a passkey. The act has no transaction of its own: it belongs to
 * one that knows why, the change of an own account or the acceptance of an invitation.
 */
@Injectable()
export class EnrolPasskey {
  constructor(private readonly relyingParty: RelyingParty) {}

  /** What the browser is asked to make. Throws TooManyPasskeys. */
  async ask(
    tx: Transaction<SignInScope>,
    { operatorId, holder }: Enrolment,
  ): Promise<PasskeyCreation> {
    const account = await accountOf(tx, operatorId);
    const kept = await keptPasskeysOf(tx, operatorId);
    if (kept.length >= mostPasskeys) throw new TooManyPasskeys();
    const challenge = await newChallenge(tx, { holder, purpose: 'enrol' });
    return {
      rp: { id: this.relyingParty.id, name: this.relyingParty.name },
      user: {
        id: Buffer.from(operatorId).toString('base64url'),
        name: account.email,
        displayName: account.name,
      },
      challenge,
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      timeout: answerWithin,
      excludeCredentials: kept.map(({ credentialId, transports }) => ({
        id: credentialId,
        type: 'public-key',
        transports: [...transports],
      })),
      authenticatorSelection: {
        residentKey: 'preferred',
        requireResidentKey: false,
        userVerification: 'required',
      },
      attestation: 'none',
    };
  }

  /** Keeps what the browser made. Throws PasskeyRefused, TooManyPasskeys. */
  async keep(
    tx: Transaction<SignInScope>,
    { operatorId, holder }: Enrolment,
    made: { readonly name: string; readonly response: PasskeyMade },
  ): Promise<Passkey> {
    const challenge = await takeChallenge(tx, { holder, purpose: 'enrol' });
    if (challenge === undefined) throw new PasskeyRefused();
    // 27 MB of memory, which only a process that needs them pays.
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    // The library throws at whatever does not add up.
    const { registrationInfo } = await verifyRegistrationResponse({
      response: made.response,
      expectedChallenge: challenge,
      expectedOrigin: this.relyingParty.origin,
      expectedRPID: this.relyingParty.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }).catch(() => ({ registrationInfo: undefined }));
    if (!registrationInfo) throw new PasskeyRefused();
    const { credential, credentialBackedUp: backedUp } = registrationInfo;
    return writePasskey(tx, {
      operatorId,
      name: made.name,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      backedUp,
    });
  }
}
