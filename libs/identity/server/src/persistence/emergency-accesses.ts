import type { EmergencyAccess, OpenEmergencyAccess } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode, Subject } from '@one-stop-shop/shared/contracts';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import { endOfEmergencyAccess } from '../domain/emergency-terms';

/** Where somebody looks, in what danger and why, and for whom, as far as an id says that already. */
export type LookedFor = Pick<OpenEmergencyAccess, 'municipality' | 'danger' | 'reason'> & {
  readonly subject?: Subject;
};

/** Opens it for whoever asks, in the role they have in view. @returns its id */
export async function writeAccess(
  tx: Transaction<OperatorScope>,
  { municipality, subject, danger, reason }: LookedFor,
): Promise<string> {
  const { operatorId, role, municipalities } = tx.scope;
  const [written] = await tx.query<{ id: string }>(
    `INSERT INTO platform.emergency_access
       (municipality, subject_kind, subject, reason, operator_id, operator_name, role,
        from_municipalities, opened_at, ends_at, danger)
     SELECT $1, $9, $2, $3, id, name, $5, $6, $7, $8, $10 FROM identity.operator WHERE id = $4
     RETURNING id`,
    [
      municipality,
      subject?.id ?? null,
      reason,
      operatorId,
      role,
      municipalities,
      tx.now,
      endOfEmergencyAccess(tx.now),
      subject?.kind ?? null,
      danger,
    ],
  );
  if (!written) throw new Error('whoever signed in has an account');
  return written.id;
}

/**
 * What came of the look-up, with the same statement either way: unknown people's access ends. Whom
 * it is about stays as it was said.
 */
export async function settleAccess(
  tx: Transaction<OperatorScope>,
  accessId: string,
  known: Subject | undefined,
): Promise<void> {
  await tx.query(
    `UPDATE platform.emergency_access
        SET closed_at = CASE WHEN $3::uuid IS NULL THEN $2::timestamptz ELSE closed_at END,
            subject = coalesce(subject, $3), subject_kind = coalesce(subject_kind, $4)
      WHERE id = $1`,
    [accessId, tx.now, known?.id ?? null, known?.kind ?? null],
  );
}

/** False when there is none of theirs, or it has ended. */
export async function closeAccess(
  tx: Transaction<OperatorScope>,
  accessId: string,
): Promise<boolean> {
  const closed = await tx.execute(
    `UPDATE platform.emergency_access SET closed_at = $2
      WHERE id = $1 AND operator_id = $3 AND closed_at IS NULL AND ends_at > $2`,
    [accessId, tx.now, tx.scope.operatorId],
  );
  return closed > 0;
}

/** Somebody loses a role, or with null all of them, and what was opened in it. */
export async function closeAccessesOf(
  tx: Transaction,
  operatorId: string,
  role: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE platform.emergency_access SET closed_at = $2
      WHERE operator_id = $1 AND ($3::text IS NULL OR role = $3)
        AND closed_at IS NULL AND ends_at > $2`,
    [operatorId, tx.now, role],
  );
}

export interface WantedAccesses {
  /** Of this one operator. */
  readonly by?: string;
  /** Of this one id. */
  readonly id?: string;
  /** Older than this one. */
  readonly after?: string | undefined;
  readonly most: number;
}

type Row = Omit<EmergencyAccess, 'openedAt' | 'endsAt' | 'closedAt' | 'open'> & {
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly closedAt: Date | null;
};

const asker = ({ scope }: Transaction): string | null =>
  'operatorId' in scope ? scope.operatorId : null;

/**
 * Whom it is about is told to who opened it alone: an id that opens nothing at home would say that
 * this record is restricted by now. The newest first, as far as the scope of the transaction
 * reaches.
 */
export async function readAccesses(
  tx: Transaction,
  { by, id, after, most }: WantedAccesses,
): Promise<EmergencyAccess[]> {
  const rows = await tx.query<Row>(
    `SELECT id, municipality, CASE WHEN operator_id = $5 THEN subject END AS subject, danger,
            reason, role,
            jsonb_build_object('id', operator_id, 'name', operator_name) AS by,
            from_municipalities AS "fromMunicipalities", opened_at AS "openedAt",
            ends_at AS "endsAt", closed_at AS "closedAt"
       FROM platform.emergency_access
      WHERE ($1::uuid IS NULL OR operator_id = $1) AND ($2::uuid IS NULL OR id = $2)
        AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $4`,
    [by ?? null, id ?? null, after ?? null, most, asker(tx)],
  );
  return rows.map((row) => ({ ...row, ...timesOf(row, tx.now) }));
}

function timesOf(
  { openedAt, endsAt, closedAt }: Row,
  now: Date,
): Pick<EmergencyAccess, 'openedAt' | 'endsAt' | 'closedAt' | 'open'> {
  return {
    openedAt: openedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    open: closedAt === null && endsAt > now,
  };
}

/** Where an access concerns somebody: the municipality looked into, and those of whoever looks. */
export function concerned(
  opened: MunicipalityCode,
  from: readonly MunicipalityCode[],
): MunicipalityCode[] {
  return [...new Set([opened, ...from])];
}
