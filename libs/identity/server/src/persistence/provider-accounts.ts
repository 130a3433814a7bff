import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import type { ProviderIdentity } from '../domain/provider-visit';

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
 * Links the account of an address to somebody at the provider. Undefined when there
 * is no such account, or somebody else at the provider has it: addresses are given
 * to new people, subjects never.
 */
export async function linkAccountOf(
  tx: SignInTransaction,
  email: string,
  { issuer, subject }: ProviderIdentity,
): Promise<FoundAccount | undefined> {
  const [linked] = await tx.query<Row>(
    `WITH linked AS (
       INSERT INTO identity.provider_account (issuer, subject, operator_id, linked_at)
       SELECT $1, $2, id, $4 FROM identity.operator WHERE email = $3
       ON CONFLICT DO NOTHING RETURNING operator_id)
     SELECT operator.id AS "operatorId", joined_at AS "joinedAt"
       FROM linked JOIN identity.operator ON operator.id = operator_id`,
    [issuer, subject, email, tx.now],
  );
  return accountOf(linked);
}

/** Accepts the invitation that waits for somebody. @returns false when none does */
export async function acceptWelcome(
  tx: SignInTransaction,
  { operatorId }: FoundAccount,
): Promise<boolean> {
  const accepted = await tx.query(
    `WITH accepted AS (
       UPDATE identity.invitation SET accepted_at = $2
        WHERE operator_id = $1 AND kind = 'welcome' AND accepted_at IS NULL
          AND withdrawn_at IS NULL AND expires_at > $2 RETURNING id)
     SELECT id FROM accepted`,
    [operatorId, tx.now],
  );
  return accepted.length > 0;
}

function accountOf(row: Row | undefined): FoundAccount | undefined {
  return row && { operatorId: row.operatorId, joinedAt: row.joinedAt ?? undefined };
}
