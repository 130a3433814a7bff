import type { Subject, SubjectKind } from '@one-stop-shop/shared/contracts';
import type { EmergencyScope, Transaction } from '@one-stop-shop/shared/server';

/**
 * Whether other contexts know anything about somebody, asked in an emergency; the app
 * binds it. They answer as far as the transaction's policies show the one person.
 */
export abstract class EmergencySubjects {
  /** What the ids are of by which somebody is looked for. */
  abstract readonly kind: SubjectKind;
  abstract isKnown(tx: Transaction<EmergencyScope>, subject: Subject): Promise<boolean>;
}
