import type { Authorisation, OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { authorisationColumns, authorisationValues } from './authorisations';

/** The work of an operator for a municipality, from a calendar day in Europe/Rome on. */
export interface NewAssignment {
  readonly operatorId: string;
  readonly municipality: MunicipalityCode;
  readonly role: OperatorRole;
  /** YYYY-MM-DD, included. */
  readonly from: string;
  /** YYYY-MM-DD, included; left out while nobody knows the last day. */
  readonly to?: string;
  readonly authorisation?: Authorisation;
}

/** Writes the assignment, unless one of the same role already covers a day of it. */
export async function writeAssignment(tx: Transaction, assignment: NewAssignment): Promise<void> {
  await tx.query(
    `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from, valid_to,
                                      ${authorisationColumns})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [
      assignment.operatorId,
      assignment.municipality,
      assignment.role,
      assignment.from,
      assignment.to ?? null,
      ...authorisationValues(assignment.authorisation ?? null),
    ],
  );
}
