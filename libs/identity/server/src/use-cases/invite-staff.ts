import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type InviteStaff as Invited,
  operatorInvited,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  publish,
  DerivedSecrets,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { EmailTaken } from '../domain/staff-problems';
import { writeInvitation, type NewInvitation } from '../persistence/invitations';
import { isResponsible } from '../persistence/responsibles';
import { noteChange } from '../persistence/staff-changes';
import { writeAccount } from '../persistence/written-accounts';
import { giveRoleTo } from './give-role';
import { readDetails } from './show-staff';

/**
 * Somebody gets an account, and a link by mail with which to open it. Work that must be
 * approved begins when it is.
 */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws EmailTaken; whatever `GiveRole` throws */
  run(scope: AccessScope, invited: Invited): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    const { roles, name, languages } = invited;
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const account = { name, languages, email: accountEmail(invited.email) };
      // Whoever is responsible approves, and has no account to be approved.
      if (await isResponsible(tx, account.email)) throw new EmailTaken();
      const operatorId = await writeAccount(tx, account);
      if (!operatorId) throw new EmailTaken();
      await noteChange(tx, operatorId, 'invited');
      const places: MunicipalityCode[] = [];
      for (const role of roles)
        places.push(...(await giveRoleTo(tx, this.secrets, operatorId, role)));
      const [municipality] = places;
      if (!municipality) throw new Error('a role was given nowhere');
      await sendInvitation(tx, this.secrets, { operatorId, kind: 'welcome', municipality });
      return readDetails(tx, operatorId);
    });
  }
}

/** Writes the invitation and has its link mailed. */
export async function sendInvitation(
  tx: Transaction,
  secrets: DerivedSecrets,
  invitation: NewInvitation,
): Promise<void> {
  const { id } = await writeInvitation(tx, secrets, invitation);
  await publish(tx, operatorInvited, {
    municipality: invitation.municipality,
    invitationId: id,
  });
}
