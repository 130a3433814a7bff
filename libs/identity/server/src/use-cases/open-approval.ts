import { Injectable } from '@nestjs/common';
import type { OpenedApproval } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { ApprovalNotValid } from '../domain/staff-problems';
import { findByLink } from '../persistence/found-approvals';
import { InvitationThrottle } from '../persistence/invitation-throttle';
import type { FollowedLink } from './open-invitation';
import { municipalityNames } from '../persistence/municipality-names';

/** Whoever follows the link of an approval reads what is to be approved; it stays valid. */
@Injectable()
export class OpenApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: InvitationThrottle,
  ) {}

  /** @throws ApprovalNotValid, ChallengeRequired */
  run(scope: SignInScope, { token, ...place }: FollowedLink): Promise<OpenedApproval> {
    return this.throttle.whenLetPass(place, () =>
      this.unitOfWork.inTransaction(scope, async (tx) => {
        const found = await findByLink(tx, token);
        if (!found?.responsible) throw new ApprovalNotValid();
        const { kind, municipality, asked, linkExpiresAt, responsible: to, askedBy, about } = found;
        const names = await municipalityNames(tx);
        const places = [municipality, ...(asked?.municipalities ?? [])];
        return {
          kind,
          municipality,
          asked,
          linkExpiresAt,
          to,
          askedBy: askedBy.name,
          about: { name: about.name, email: about.email },
          places: Object.fromEntries(places.map((code) => [code, names.get(code) ?? code])),
        };
      }),
    );
  }
}
