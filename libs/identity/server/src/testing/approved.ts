import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { DecideApproval } from '../use-cases/decide-approval';
import { ListApprovals } from '../use-cases/list-approvals';
import { anAccount } from './an-account';
import { signedInAs, theDistrict } from './an-administrator';
import { throttlesOn } from './throttles';

export function aDecision(database: TestDatabase): DecideApproval {
  return new DecideApproval(database.unitOfWork, throttlesOn(database).links);
}

/** Somebody as another administrator approves whatever waits about somebody. */
export async function approveAll(database: TestDatabase, operatorId: string): Promise<void> {
  const { operatorId: approver } = await anAccount(database);
  const another = signedInAs(approver, 'district_administrator', theDistrict);
  for (const { id, about } of await new ListApprovals(database.unitOfWork).run(another)) {
    if (about.id !== operatorId) continue;
    await aDecision(database).asAdministrator(another, id, 'approve');
  }
}
