import { professionOf, type Practice, type Profession } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** A mediator or practitioner as their account describes them. */
export interface MediatorAccount {
  /** Of the account, and of who receives people at the desks. */
  readonly id: string;
  readonly name: string;
  readonly languages: readonly ServiceLanguage[];
  /** Their work for municipalities of the transaction's scope. */
  readonly assignments: readonly {
    readonly municipality: MunicipalityCode;
    /** As what they work there. */
    readonly profession: Profession;
    readonly from: LocalDay;
    /** Included; null until further notice. */
    readonly to: LocalDay | null;
  }[];
}

/** What the desks ask about the accounts of mediators and practitioners; the app binds the answer. */
export abstract class MediatorAccounts {
  /**
   * Those of these ids, or all, who are assigned on `from` or later; read in the
   * caller's transaction, as far as its scope reaches.
   */
  abstract find(
    tx: Transaction,
    wanted: { readonly ids?: readonly string[]; readonly from: LocalDay },
  ): Promise<readonly MediatorAccount[]>;
}

/** The days of a shift, and what it is worked for. */
interface DaysOfShift {
  readonly practices?: readonly Practice[] | undefined;
  readonly validFrom: LocalDay;
  readonly validUntil: LocalDay | null;
}

/** Whether all days of a shift lie within one assignment of its profession to the municipality. */
export function isAssignedThroughout(
  account: MediatorAccount,
  municipality: MunicipalityCode,
  { practices = [], validFrom, validUntil }: DaysOfShift,
): boolean {
  return account.assignments.some(
    (assignment) =>
      assignment.municipality === municipality &&
      assignment.profession === professionOf({ practices }) &&
      assignment.from <= validFrom &&
      (assignment.to === null || (validUntil !== null && validUntil <= assignment.to)),
  );
}
