import type { Transaction } from '@one-stop-shop/shared/server';
import type {
  ApprovalToTell,
  EmergencyAccessToTell,
  InvitationToTell,
  ReadingToTell,
} from '../domain/staff-to-tell';

/**
 * The question that messages to staff ask about accounts; the app binds it to
 * identity. Like {@link AppointmentFacts} it reads in the caller's transaction.
 */
export abstract class StaffFacts {
  /** Undefined when the invitation is not valid any more. */
  abstract invitation(tx: Transaction, id: string): Promise<InvitationToTell | undefined>;

  /** Undefined when it waits no more for who is responsible now. */
  abstract approval(tx: Transaction, id: string): Promise<ApprovalToTell | undefined>;

  /** As the contact of the transaction's municipality is to hear it, like the next. */
  abstract readingPastHabit(tx: Transaction, id: string): Promise<ReadingToTell | undefined>;

  abstract emergencyAccess(tx: Transaction, id: string): Promise<EmergencyAccessToTell | undefined>;
}
