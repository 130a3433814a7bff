import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';

export interface AccountDetails {
  readonly name: string;
  readonly languages: readonly ServiceLanguage[];
}

/** An account that nothing opens yet. Undefined when the address has one. */
export async function writeAccount(
  tx: Transaction,
  account: AccountDetails & { readonly email: string },
): Promise<string | undefined> {
  const [written] = await tx.query<{ id: string }>(
    `INSERT INTO identity.operator (email, name, languages, created_at)
     VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id`,
    [account.email, account.name, account.languages, tx.now],
  );
  return written?.id;
}

/** @returns the details of before; undefined when there is no such account */
export async function changeAccount(
  tx: Transaction,
  operatorId: string,
  { name, languages }: AccountDetails,
): Promise<AccountDetails | undefined> {
  const [former] = await tx.query<AccountDetails>(
    `WITH former AS (SELECT id, name, languages FROM identity.operator WHERE id = $1 FOR UPDATE),
          changed AS (UPDATE identity.operator SET name = $2, languages = $3 WHERE id = $1)
     SELECT name, languages FROM former`,
    [operatorId, name, languages],
  );
  return former;
}

/** From now on the account can be used, or, with null, no more until it is joined anew. */
export async function setJoined(
  tx: Transaction,
  operatorId: string,
  joinedAt: Date | null,
): Promise<void> {
  await tx.query('UPDATE identity.operator SET joined_at = $2 WHERE id = $1', [
    operatorId,
    joinedAt,
  ]);
}

/** No password opens the account any more. */
export async function forgetPassword(
  tx: Transaction<SignInScope>,
  operatorId: string,
): Promise<void> {
  await tx.query('DELETE FROM identity.password WHERE operator_id = $1', [operatorId]);
}

/** The account of an address, as long as nobody has joined with it. */
export async function findUnjoined(tx: Transaction, email: string): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }>(
    'SELECT id FROM identity.operator WHERE email = $1 AND joined_at IS NULL',
    [email],
  );
  return found?.id;
}

/** Whether somebody works here, or did, under an address. */
export async function hasAccount(tx: Transaction, email: string): Promise<boolean> {
  const [found] = await tx.query<{ known: boolean }>(
    'SELECT EXISTS (SELECT FROM identity.operator WHERE email = $1) AS known',
    [email],
  );
  return found?.known ?? false;
}
