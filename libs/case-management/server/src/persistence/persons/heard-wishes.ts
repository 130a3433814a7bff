import type { Transaction } from '@one-stop-shop/shared/server';

/** By whom somebody of a visit wants to be received; `told` to whoever asks, or obeyed in silence. */
export interface HeardWish {
  readonly visitId: string;
  readonly told: boolean;
  readonly woman: boolean;
  readonly without: string[];
}

/** A visit may be a restricted person's besides somebody else's. */
export function hearWishes(tx: Transaction, visits: readonly string[]): Promise<HeardWish[]> {
  return tx.query(
    `SELECT visit_id AS "visitId", told, woman, without
       FROM case_management.wishes_of($1::uuid[])`,
    [visits],
  );
}

/** Of whom who acts sees: no woman was there, and they agreed to whom there was. */
export async function noteAgreement(
  tx: Transaction,
  { visit, person }: { readonly visit: string; readonly person?: string },
  agreedBy: string,
): Promise<void> {
  await tx.execute(
    `UPDATE case_management.visit_tie SET agreed_at = $3, agreed_by = $4
      WHERE municipality = ANY ($1) AND visit_id = $2 AND untied_at IS NULL AND agreed_at IS NULL
        AND ($5::uuid IS NULL OR person_id = $5)
        AND person_id IN (SELECT id FROM case_management.person
                           WHERE municipality = ANY ($1) AND wishes_woman)`,
    [tx.scope.municipalities, visit, tx.now, agreedBy, person ?? null],
  );
}
