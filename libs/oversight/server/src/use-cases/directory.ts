import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** What the oversight asks of the accounts; the app binds the answer. */
export abstract class ReaderNames {
  /** By account id; whoever is out of reach of the transaction's scope is missing. */
  abstract of(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** How the municipalities are called; the app binds the answer. */
export abstract class MunicipalityNames {
  abstract all(tx: Transaction): Promise<ReadonlyMap<MunicipalityCode, string>>;
}
