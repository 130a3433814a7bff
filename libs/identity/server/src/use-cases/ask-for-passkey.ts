import { Injectable } from '@nestjs/common';
import type { PasskeyRequest } from '@one-stop-shop/identity/contracts';
import { SignedOut, UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { RelyingParty } from '../domain/relying-party';
import { newChallenge } from '../persistence/challenges';
import { keptPasskeysOf } from '../persistence/passkeys';
import { findSessionToProve } from '../persistence/session-proofs';

const answerWithin = 4 * 60_000;

/** The service asks a passkey to sign something, which only this session can answer. */
@Injectable()
export class AskForPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly relyingParty: RelyingParty,
  ) {}

  /** @throws SignedOut */
  run(scope: SignInScope, token: string): Promise<PasskeyRequest> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const session = await findSessionToProve(tx, token);
      if (!session) throw new SignedOut();
      const kept = await keptPasskeysOf(tx, session.operatorId);
      const asked = { holder: session.sessionId, purpose: 'prove' } as const;
      const challenge = await newChallenge(tx, asked);
      return {
        challenge,
        rpId: this.relyingParty.id,
        timeout: answerWithin,
        allowCredentials: kept.map(({ credentialId, transports }) => ({
          id: credentialId,
          type: 'public-key',
          transports: [...transports],
        })),
        userVerification: 'required',
      };
    });
  }
}
