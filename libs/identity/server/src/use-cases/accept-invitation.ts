import { Injectable } from '@nestjs/common';
import type {
  AcceptedInvitation,
  AcceptInvitation as Accepted,
} from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { UnitOfWork, type SignInScope, type Transaction } from '@one-stop-shop/shared/server';
import { mustBeGood } from '../proofs/good-password';
import { InvitationThrottle } from '../persistence/invitation-throttle';
import { openSession, shownSession } from '../persistence/open-sessions';
import { hashOf, writePassword } from '../persistence/password-hashes';
import { noteChange } from '../persistence/staff-changes';
import {
  findValidInvitation,
  markAccepted,
  type ValidInvitation,
} from '../persistence/valid-invitations';
import { setJoined } from '../persistence/written-accounts';
import { EnrolAuthenticatorApp } from './enrol-authenticator-app';
import { EnrolPasskey } from './enrol-passkey';
import type { FollowedLink } from './open-invitation';

export interface Joining extends Omit<FollowedLink, 'token'>, Accepted {
  /** Browser and system in words. */
  readonly device?: string | undefined;
}

export interface Joined {
  readonly answer: AcceptedInvitation;
  /** For the cookie; undefined when no session was opened. */
  readonly sessionToken?: string;
}

/**
 * Somebody joins: password and second factor together, in the transaction that uses
 * up the invitation. Whatever is wrong leaves it as it was.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: InvitationThrottle,
    private readonly passkeys: EnrolPasskey,
    private readonly apps: EnrolAuthenticatorApp,
  ) {}

  /**
   * @throws InvitationNotValid, ChallengeRequired, PasswordTooShort, PasswordTooCommon,
   *   WrongFactor, PasskeyRefused
   */
  async run(scope: SignInScope, joining: Joining): Promise<Joined> {
    const { token, password } = joining;
    const { name, email } = await this.throttle.whenLetPass(joining, () =>
      this.unitOfWork.inTransaction(scope, (tx) => findValidInvitation(tx, token)),
    );
    await mustBeGood(password, [name, email]);
    // Outside a transaction: hashing takes long, and connections are few.
    const passwordHash = await hashOf(password);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const invitation = await findValidInvitation(tx, token);
      await markAccepted(tx, invitation);
      const { operatorId } = invitation;
      await this.enrol(tx, invitation, joining.proof);
      await writePassword(tx, operatorId, passwordHash);
      await setJoined(tx, operatorId, tx.now);
      const kind = invitation.kind === 'welcome' ? 'joined' : 'recovered';
      await noteChange(tx, operatorId, kind, {}, operatorId);
      const { workBegins } = invitation;
      if (workBegins === null || workBegins > dayOf(tx.now))
        return { answer: { next: 'wait', workBegins } };
      const sessionToken = await openSession(tx, {
        operatorId,
        provenBy: joining.proof.factor,
        device: joining.device,
      });
      const session = await shownSession(tx, sessionToken);
      return { answer: { next: 'work', session }, sessionToken };
    });
  }

  private async enrol(
    tx: Transaction<SignInScope>,
    { id: holder, operatorId }: ValidInvitation,
    proof: Accepted['proof'],
  ): Promise<void> {
    if (proof.factor === 'totp') await this.apps.confirm(tx, operatorId, proof.code);
    else await this.passkeys.keep(tx, { operatorId, holder }, proof);
  }
}
