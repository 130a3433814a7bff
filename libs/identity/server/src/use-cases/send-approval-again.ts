import { Injectable } from '@nestjs/common';
import { identityPermissions, type Approval } from '@one-stop-shop/identity/contracts';
import {
  DerivedSecrets,
  mustHold,
  UnitOfWork,
  type AccessScope,
} from '@one-stop-shop/shared/server';
import { ApprovalUnknown } from '../domain/staff-problems';
import { writeNewLink } from '../persistence/approvals';
import { readApprovals } from '../persistence/found-approvals';
import { publishApproval } from './ask-for-role';

/** The link expired or was lost, or somebody else is responsible now: it is mailed anew, once in ten minutes. */
@Injectable()
export class SendApprovalAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws ApprovalUnknown */
  run(scope: AccessScope, id: string): Promise<Approval> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const isNew = await writeNewLink(tx, this.secrets, id);
      if (isNew === undefined) throw new ApprovalUnknown();
      const [sent] = await readApprovals(tx, { id }, scope.operatorId);
      if (!sent) throw new ApprovalUnknown();
      if (isNew) await publishApproval(tx, sent.municipality, id);
      return sent;
    });
  }
}
