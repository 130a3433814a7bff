import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { EmergencyScope, Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentState, VisitReason } from '@one-stop-shop/scheduling/contracts';

/** What persons need to know of a visit; who comes is missing where the reader may not see it. */
export interface VisitFact {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly state: AppointmentState;
  readonly language: ServiceLanguage;
  /** Ids of who receives them: a mediator, a practitioner, or both. */
  readonly receivers: readonly string[];
  /** Whether all of them are women; null for who may not know. */
  readonly withWoman?: boolean | null;
  readonly visitor?: {
    readonly firstName: string;
    readonly phone: string | null;
    readonly email: string | null;
    readonly forSomeoneElse: boolean;
  };
}

/** A visit of today; who comes and why is null where the reader may not see it. */
export interface VisitToday {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly state: AppointmentState;
  /** Since when they wait; null when that was not kept. */
  readonly arrivedAt: Date | null;
  readonly language: ServiceLanguage;
  readonly firstName: string | null;
  readonly reason: VisitReason | null;
}

/** What this context asks about visits; whoever keeps them answers, and records who is read about. */
export abstract class VisitFacts {
  /** Those in view of the transaction, without who comes; nothing is read about anybody. */
  abstract of(tx: Transaction, ids: readonly string[]): Promise<readonly VisitFact[]>;
  /** One with who comes, recorded as read. */
  abstract withVisitor(tx: Transaction, id: string): Promise<VisitFact | undefined>;
  /**
   * Those of today for whoever asks: who waits, the longest first, then who is to come; and their own
   * that took place today or yesterday. Who comes is recorded as read.
   * @param most of each kind
   */
  abstract today(
    tx: Transaction,
    most: number,
  ): Promise<{ readonly ahead: readonly VisitToday[]; readonly done: readonly VisitToday[] }>;
  /** What was written about a visit in view, to be kept and not shown; undefined where nothing is left. */
  abstract words(tx: Transaction, id: string): Promise<string | undefined>;
  /** The visit that a code on paper opens, if it is in view. */
  abstract byCode(tx: Transaction, code: string): Promise<string | undefined>;
  /** The same where an emergency looks; one statement, also for no code at all. */
  abstract soughtByCode(tx: Transaction<EmergencyScope>, code: string): Promise<string | undefined>;
}
