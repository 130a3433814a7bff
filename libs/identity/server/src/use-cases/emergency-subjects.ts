import type { EmergencyScope, Transaction } from '@one-stop-shop/shared/server';

/**
 * Whether other contexts know anything about somebody, asked in an emergency; the app
 * binds it. They answer as far as the transaction's policies show the one person.
 */
export abstract class EmergencySubjects {
  abstract isKnown(tx: Transaction<EmergencyScope>, subject: string): Promise<boolean>;
}
