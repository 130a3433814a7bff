import type { LookInEmergency } from '@one-stop-shop/identity/contracts';
import type { Subject } from '@one-stop-shop/shared/contracts';
import type { EmergencyScope, Transaction } from '@one-stop-shop/shared/server';

type Who = Omit<LookInEmergency, 'municipality' | 'danger' | 'reason'>;

/** Whom an emergency means, asked of whoever knows people; the app binds it. */
export abstract class SoughtInEmergency {
  /** Throws the problem of whoever knows people where too little was said; nothing is looked up. */
  abstract mustBeEnough(who: Who, now: Date): void;
  /** The one person, with the same work whoever is known; nobody where it could be two. */
  abstract find(tx: Transaction<EmergencyScope>, who: Who): Promise<Subject | undefined>;
}
