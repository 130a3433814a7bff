import { Injectable } from '@nestjs/common';
import {
  SignedOut,
  UnitOfWork,
  type SignInScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { WrongFactor } from '../domain/problems';
import type { Proof } from '../domain/proof';
import type { ProvenSession } from '../domain/proven-session';
import { shownSession } from '../persistence/open-sessions';
import { linkAccount } from '../persistence/provider-accounts';
import {
  countWrongProof,
  findSessionToProve,
  proveSession,
  type SessionToProve,
} from '../persistence/session-proofs';

/** Looks at what somebody shows; undefined when it proves nothing. */
type Look = (tx: Transaction<SignInScope>, session: SessionToProve) => Promise<Proof | undefined>;

/**
 * What all ways of showing who one is have in common: a wrong one is counted, also
 * when the answer is a refusal; a right one gives the session a new token, and links the
 * account to the provider when somebody came from there for the first time.
 */
@Injectable()
export class ProveSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whose session it is, half-open or open. Throws SignedOut. */
  async whose(scope: SignInScope, token: string): Promise<SessionToProve> {
    const found = await this.unitOfWork.inTransaction(scope, (tx) => findSessionToProve(tx, token));
    if (!found) throw new SignedOut();
    return found;
  }

  /** @throws SignedOut, WrongFactor; NotPermitted for who has no work here today */
  async run(scope: SignInScope, token: string, look: Look): Promise<ProvenSession> {
    const proven = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const session = await findSessionToProve(tx, token);
      if (!session) throw new SignedOut();
      const proof = await look(tx, session);
      if (!proof) return countWrongProof(tx, session);
      const opened = await proveSession(tx, session, proof);
      if (session.links) await linkAccount(tx, session.operatorId, session.links);
      return { token: opened, session: await shownSession(tx, opened) };
    });
    if (!proven) throw new WrongFactor();
    return proven;
  }
}
