import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import type { ProviderIdentity } from '../domain/provider-visit';
import { noteChange } from './staff-changes';

type SignInTransaction = Transaction<SignInScope>;

/** An account as a provider's answer finds it. */
export interface FoundAccount {
  readonly operatorId: string;
  /** Undefined until an invitation was accepted, or since somebody lost their factors. */
  readonly joinedAt: Date | undefined;
}

interface Row {
  operatorId: string;
  joinedAt: Date | null;
}

/** Whose account somebody at the provider is; undefined until it was linked. */
export async function findLinkedAccount(
  tx: SignInTransaction,
  { issuer, subject }: ProviderIdentity,
): Promise<FoundAccount | undefined> {
  const [found] = await tx.query<Row>(
    `SELECT operator.id AS "operatorId", joined_at AS "joinedAt" FROM identity.provider_account
       JOIN identity.operator ON operator.id = operator_id
      WHERE issuer = $1 AND subject = $2`,
    [issuer, subject],
  );
  return accountOf(found);
}

/**
 * The account of an address. Undefined when there is none, or somebody else at the
 * provider has it: addresses are given to new people, subjects never.
 */
export async function findUnlinkedAccount(
  tx: SignInTransaction,
  email: string,
  issuer: string,
): Promise<FoundAccount | undefined> {
  const [found] = await tx.query<Row>(
    `SELECT id AS "operatorId", joined_at AS "joinedAt" FROM identity.operator
      WHERE email = $1 AND NOT EXISTS (SELECT 1 FROM identity.provider_account
                                        WHERE operator_id = operator.id AND issuer = $2)`,
    [email, issuer],
  );
  return accountOf(found);
}

/** From now on somebody at the provider opens the account. @returns false when another does */
export async function linkAccount(
  tx: SignInTransaction,
  operatorId: string,
  { issuer, subject }: Pick<ProviderIdentity, 'issuer' | 'subject'>,
): Promise<boolean> {
  const linked = await tx.execute(
    `INSERT INTO identity.provider_account (issuer, subject, operator_id, linked_at)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [issuer, subject, operatorId, tx.now],
  );
  if (linked === 0) return false;
  await noteChange(tx, operatorId, 'provider-linked', {}, operatorId);
  return true;
}

/** Accepts the invitation that waits for somebody. @returns false when none does */
export async function acceptWelcome(
  tx: SignInTransaction,
  { operatorId }: FoundAccount,
): Promise<boolean> {
  const accepted = await tx.execute(
    `UPDATE identity.invitation SET accepted_at = $2
      WHERE operator_id = $1 AND kind = 'welcome' AND accepted_at IS NULL
        AND withdrawn_at IS NULL AND expires_at > $2`,
    [operatorId, tx.now],
  );
  return accepted > 0;
}

function accountOf(row: Row | undefined): FoundAccount | undefined {
  return row && { operatorId: row.operatorId, joinedAt: row.joinedAt ?? undefined };
}
