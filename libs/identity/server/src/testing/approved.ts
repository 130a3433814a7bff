import { Attempts } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { InvitationBrake } from '../persistence/invitation-brake';
import { DecideApproval } from '../use-cases/decide-approval';
import { ListApprovals } from '../use-cases/list-approvals';
import { anAccount } from './an-account';
import { signedInAs, theDistrict } from './an-administrator';

export function aDecision(database: TestDatabase): DecideApproval {
  const attempts = new Attempts(database.app, 'a secret for the specs of approvals');
  return new DecideApproval(database.unitOfWork, new InvitationBrake(attempts));
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
