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
   * Replaces what this municipality has said of it; `undefined` takes it back. In the transaction
   * of the fact. Where several persons of the municipality share the number, whoever asks says
   * `strictestOf` what they want: nobody here knows persons.
   * @throws NotPermitted; Error for a phone that is no E.164, and for hours that are none
   */
  abstract set(
    tx: Transaction,
    municipality: MunicipalityCode,
    reach: Reach,
    rule: ContactRule | undefined,
  ): Promise<void>;
}
