import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import type { Transaction } from '../tenancy/transaction';

/** A phone as E.164, or an address, however it is written. */
export type Reach = { readonly phone: string } | { readonly email: string };

/**
 * The question of whoever is told how somebody may be reached. What is said follows the number:
 * every message of every context keeps to it, in the whole district, and nobody can read it back.
 */
export abstract class ContactRules {
  /**
   * Replaces what this record has said of it; `undefined` takes it back. In the transaction of the
   * fact. Several records may say something of one number: the strictest holds, and nobody who
   * writes one of them need know of the others.
   * @param saidIn id of the record that says it, of whatever kind
   * @throws NotPermitted; Error for a phone that is no E.164, and for hours that are none
   */
  abstract set(
    tx: Transaction,
    municipality: MunicipalityCode,
    reach: Reach,
    rule: ContactRule | undefined,
    saidIn: string,
  ): Promise<void>;
}
