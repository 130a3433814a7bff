import type {
  ApprovalToTell,
  EmergencyAccessToTell,
  InvitationToTell,
  ReadingToTell,
} from '../domain/staff-to-tell';
import type { Transaction } from '@one-stop-shop/shared/server';
import { StaffFacts } from '../use-cases/staff-facts';

/** What a spec decides about accounts, instead of identity; by municipality and id. */
export class SaidStaff extends StaffFacts {
  readonly invitations = new Map<string, InvitationToTell>();
  readonly approvals = new Map<string, ApprovalToTell>();
  readonly readings = new Map<string, ReadingToTell>();
  readonly accesses = new Map<string, EmergencyAccessToTell>();

  invitation(_tx: Transaction, id: string): Promise<InvitationToTell | undefined> {
    return Promise.resolve(this.invitations.get(id));
  }

  approval(_tx: Transaction, id: string): Promise<ApprovalToTell | undefined> {
    return Promise.resolve(this.approvals.get(id));
  }

  readingPastHabit(tx: Transaction, id: string): Promise<ReadingToTell | undefined> {
    return Promise.resolve(this.readings.get(`${tx.scope.municipalities.join()} ${id}`));
  }

  emergencyAccess(tx: Transaction, id: string): Promise<EmergencyAccessToTell | undefined> {
    return Promise.resolve(this.accesses.get(`${tx.scope.municipalities.join()} ${id}`));
  }
}
