import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type ChangeStaff as Details,
  mediatorDescribedAnew,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import {
  publish,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { AccountUnknown } from '../domain/staff-problems';
import { municipalityOfReception } from '../persistence/staff-assignments';
import { noteChange } from '../persistence/staff-changes';
import { changeAccount } from '../persistence/written-accounts';
import { readDetails } from './show-staff';

/** Somebody is called otherwise, or speaks other languages with people. */
@Injectable()
export class ChangeStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws AccountUnknown */
  run(scope: AccessScope, operatorId: string, details: Details): Promise<StaffDetails> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const former = await changeAccount(tx, operatorId, details);
      if (!former) throw new AccountUnknown();
      await noteChange(tx, operatorId, 'details-changed', {
        ...(former.name !== details.name && { formerName: former.name }),
        ...(former.languages.join() !== details.languages.join() && {
          formerLanguages: [...former.languages],
        }),
      });
      await publishMediator(tx, operatorId);
      return readDetails(tx, operatorId);
    });
  }
}

/** The desks know the names and languages of who receives there; they read them again. */
async function publishMediator(tx: Transaction, operatorId: string): Promise<void> {
  const municipality = await municipalityOfReception(tx, operatorId);
  if (!municipality) return;
  await publish(tx, mediatorDescribedAnew, {
    municipality,
    operatorId,
  });
}
