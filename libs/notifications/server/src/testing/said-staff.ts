import type { EmergencyAccessToTell, InvitationToTell } from '../domain/staff-to-tell';
import type { Transaction } from '@one-stop-shop/shared/server';
import { StaffFacts } from '../use-cases/staff-facts';

/** What a spec decides about accounts, instead of identity; by municipality and id. */
export class SaidStaff extends StaffFacts {
  readonly invitations = new Map<string, InvitationToTell>();
  readonly accesses = new Map<string, EmergencyAccessToTell>();

  invitation(_tx: Transaction, id: string): Promise<InvitationToTell | undefined> {
    return Promise.resolve(this.invitations.get(id));
  }

  emergencyAccess(tx: Transaction, id: string): Promise<EmergencyAccessToTell | undefined> {
    return Promise.resolve(this.accesses.get(`${tx.scope.municipalities.join()} ${id}`));
  }
}
