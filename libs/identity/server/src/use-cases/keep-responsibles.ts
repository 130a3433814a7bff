import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type ProposeResponsible,
  type Responsible,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  DerivedSecrets,
  mustHold,
  UnitOfWork,
  type AccessScope,
} from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { EmailTaken, MunicipalityUnknown, NobodyResponsible } from '../domain/staff-problems';
import { writeAskedResponsible } from '../persistence/approvals';
import { findResponsible, readResponsibles } from '../persistence/responsibles';
import { hasAccount } from '../persistence/written-accounts';
import { publishApproval } from './ask-for-role';

/**
 * Who decides for a municipality. Administrators may wish for somebody else; the one named
 * before decides, or an administrator would name a mailbox of their own and approve with it.
 */
@Injectable()
export class KeepResponsibles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  async list(scope: AccessScope): Promise<Responsible[]> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, readResponsibles);
  }

  /** @throws MunicipalityUnknown, NobodyResponsible; EmailTaken for who works here */
  async propose(
    scope: AccessScope,
    municipality: MunicipalityCode,
    proposed: ProposeResponsible,
  ): Promise<void> {
    mustHold(scope, identityPermissions.manageStaff);
    if (!scope.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    const email = accountEmail(proposed.email);
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await findResponsible(tx, municipality))) throw new NobodyResponsible();
      if (await hasAccount(tx, email)) throw new EmailTaken();
      const asking = { municipality, askedBy: scope.operatorId };
      const wish = { name: proposed.name, email };
      const id = await writeAskedResponsible(tx, this.secrets, asking, wish);
      if (id) await publishApproval(tx, municipality, id);
    });
  }
}
