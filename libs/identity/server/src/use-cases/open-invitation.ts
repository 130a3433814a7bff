import { Injectable } from '@nestjs/common';
import type { OpenedInvitation } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import type { Place } from '../domain/place';
import { InvitationThrottle } from '../persistence/invitation-throttle';
import { findValidInvitation } from '../persistence/valid-invitations';

/** A link with which somebody comes, and where from. */
export interface FollowedLink extends Place {
  readonly token: string;
}

/** Whoever follows the link of an invitation learns what it invites to; it stays valid. */
@Injectable()
export class OpenInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: InvitationThrottle,
  ) {}

  /** @throws InvitationNotValid, ChallengeRequired */
  async run(scope: SignInScope, { token, ...place }: FollowedLink): Promise<OpenedInvitation> {
    const { kind, name, email, assignments, expiresAt } = await this.throttle.whenLetPass(
      place,
      () => this.unitOfWork.inTransaction(scope, (tx) => findValidInvitation(tx, token)),
    );
    return {
      kind,
      name,
      email,
      assignments: [...assignments],
      expiresAt: expiresAt.toISOString(),
    };
  }
}
