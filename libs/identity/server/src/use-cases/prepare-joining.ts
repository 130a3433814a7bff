import { Injectable } from '@nestjs/common';
import type { PreparedJoining, SecondFactor } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { mustBeGood } from '../proofs/good-password';
import { InvitationThrottle } from '../persistence/invitation-throttle';
import { findValidInvitation } from '../persistence/valid-invitations';
import { EnrolAuthenticatorApp } from './enrol-authenticator-app';
import { EnrolPasskey } from './enrol-passkey';
import type { FollowedLink } from './open-invitation';

export interface Preparation extends FollowedLink {
  readonly password: string;
  readonly factor: SecondFactor;
}

/** Before somebody joins: the password is looked at, and the second factor begun. */
@Injectable()
export class PrepareJoining {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: InvitationThrottle,
    private readonly passkeys: EnrolPasskey,
    private readonly apps: EnrolAuthenticatorApp,
  ) {}

  /** @throws InvitationNotValid, ChallengeRequired, PasswordTooShort, PasswordTooCommon */
  async run(
    scope: SignInScope,
    { token, password, factor, ...place }: Preparation,
  ): Promise<PreparedJoining> {
    const invitation = await this.throttle.whenLetPass(place, () =>
      this.unitOfWork.inTransaction(scope, (tx) => findValidInvitation(tx, token)),
    );
    const { id: holder, operatorId, name, email } = invitation;
    await mustBeGood(password, [name, email]);
    return this.unitOfWork.inTransaction(scope, async (tx): Promise<PreparedJoining> => {
      if (factor === 'totp') return { factor, setup: await this.apps.begin(tx, operatorId) };
      return { factor, creation: await this.passkeys.ask(tx, { operatorId, holder }) };
    });
  }
}
