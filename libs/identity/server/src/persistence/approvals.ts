import { randomUUID } from 'node:crypto';
import type { Authorisation, OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  keyHash,
  type DerivedSecrets,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { endOfApprovalLink, mailedLately } from '../domain/staff-terms';
import { authorisationColumns, authorisationValues } from './authorisations';
import type { NamedResponsible } from './responsibles';

/** A role that somebody is to have, in all of the places or in none. */
export interface AskedRole {
  readonly operatorId: string;
  readonly role: OperatorRole;
  readonly municipalities: readonly MunicipalityCode[];
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string | null;
  readonly authorisation: Authorisation | null;
}

interface Asking {
  readonly id: string;
  readonly municipality: MunicipalityCode;
  readonly askedBy: string;
}

const asked =
  'id, municipality, kind, asked_by, asked_at, token_hash, link_sent_at, link_expires_at';

/** The secret of an approval's link; a link sent anew has another, and the one before counts no more. */
export function approvalToken(secrets: DerivedSecrets, id: string, number: number): string {
  return secrets.linkToken(`approval ${id} ${number}`);
}

function valuesOf(
  tx: Transaction,
  secrets: DerivedSecrets,
  asking: Asking,
  kind: string,
): unknown[] {
  const { id, municipality, askedBy } = asking;
  const hash = keyHash(approvalToken(secrets, id, 1));
  return [id, municipality, kind, askedBy, tx.now, hash, tx.now, endOfApprovalLink(tx.now)];
}

/** @returns its id; undefined when one has the role on one of the days, or it waits already */
export async function writeAskedRole(
  tx: Transaction,
  secrets: DerivedSecrets,
  { municipality, askedBy }: Omit<Asking, 'id'>,
  role: AskedRole,
): Promise<string | undefined> {
  if (await isHeldOrAsked(tx, role)) return undefined;
  const id = randomUUID();
  await tx.query(
    `INSERT INTO identity.approval
       (${asked}, operator_id, role, places, valid_from, valid_to, ${authorisationColumns})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...valuesOf(tx, secrets, { id, municipality, askedBy }, 'role'),
      role.operatorId,
      role.role,
      role.municipalities,
      role.from,
      role.to,
      ...authorisationValues(role.authorisation),
    ],
  );
  return id;
}

/** Held without an authorisation counts as free: the authorised role takes its place. */
async function isHeldOrAsked(
  tx: Transaction,
  { operatorId, role, municipalities, from, to, authorisation }: AskedRole,
): Promise<boolean> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.approval'), hashtext($1))`, [
    operatorId,
  ]);
  const [found] = await tx.query<{ held: boolean }>(
    `SELECT EXISTS (
       SELECT FROM identity.assignment
        WHERE operator_id = $1 AND role = $2 AND municipality = ANY ($3) AND withdrawn_at IS NULL
          AND daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]')
          AND ($6 OR authorised_by IS NOT NULL)
     ) OR EXISTS (
       SELECT FROM identity.approval
        WHERE operator_id = $1 AND role = $2 AND places && $3 AND decision IS NULL
          AND daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]')) AS held`,
    [operatorId, role, municipalities, from, to, authorisation === null],
  );
  return found?.held ?? false;
}

/**
 * Somebody else is to be responsible; an earlier wish that still waits counts no more.
 * @returns its id; undefined when the same was wished a moment ago
 */
export async function writeAskedResponsible(
  tx: Transaction,
  secrets: DerivedSecrets,
  { municipality, askedBy }: Omit<Asking, 'id'>,
  { name, email }: NamedResponsible,
): Promise<string | undefined> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.responsible'), hashtext($1))`, [
    municipality,
  ]);
  const [same] = await tx.query<{ waits: boolean }>(
    `SELECT EXISTS (
       SELECT FROM identity.approval
        WHERE municipality = $1 AND kind = 'responsible' AND decision IS NULL
          AND new_name = $2 AND new_email = $3 AND link_sent_at > $4) AS waits`,
    [municipality, name, email, mailedLately(tx.now)],
  );
  if (same?.waits) return undefined;
  await tx.query(
    `UPDATE identity.approval SET decision = 'refused', decided_at = $2, decided_by = $3
      WHERE municipality = $1 AND kind = 'responsible' AND decision IS NULL`,
    [municipality, tx.now, askedBy],
  );
  const id = randomUUID();
  await tx.query(
    `INSERT INTO identity.approval (${asked}, new_name, new_email)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...valuesOf(tx, secrets, { id, municipality, askedBy }, 'responsible'), name, email],
  );
  return id;
}

/**
 * A new link for one that waits. One that was mailed anew a moment ago stays, unless somebody
 * else is responsible since.
 * @returns whether it is new; undefined when nothing waits
 */
export async function writeNewLink(
  tx: Transaction,
  secrets: DerivedSecrets,
  id: string,
): Promise<boolean | undefined> {
  const [waiting] = await tx.query<{ number: number; isOnItsWay: boolean }>(
    `SELECT link_no + 1 AS number,
            link_no > 1 AND link_sent_at > $2 AND NOT EXISTS (
              SELECT 1 FROM identity.responsible
               WHERE municipality = approval.municipality AND named_at > link_sent_at
            ) AS "isOnItsWay"
       FROM identity.approval WHERE id = $1 AND decision IS NULL FOR UPDATE`,
    [id, mailedLately(tx.now)],
  );
  if (!waiting) return undefined;
  const { number, isOnItsWay } = waiting;
  if (isOnItsWay) return false;
  await tx.query(
    `UPDATE identity.approval
        SET link_no = $2, token_hash = $3, link_sent_at = $4, link_expires_at = $5 WHERE id = $1`,
    [id, number, keyHash(approvalToken(secrets, id, number)), tx.now, endOfApprovalLink(tx.now)],
  );
  return true;
}

/** Somebody leaves: what was asked for them no longer waits. */
export async function refuseWaiting(
  tx: Transaction<OperatorScope>,
  operatorId: string,
): Promise<void> {
  await tx.query(
    `UPDATE identity.approval SET decision = 'refused', decided_at = $2, decided_by = $3
      WHERE operator_id = $1 AND decision IS NULL`,
    [operatorId, tx.now, tx.scope.operatorId],
  );
}

/** Somebody who decides: an administrator, or the responsible person by name. */
export type Decider = { readonly operatorId: string } | { readonly name: string };

/** Decides it for good; false when somebody did so in between. */
export async function writeDecision(
  tx: Transaction,
  id: string,
  decision: 'approved' | 'refused',
  by: Decider,
): Promise<boolean> {
  const decided = await tx.execute(
    `UPDATE identity.approval
        SET decision = $2, decided_at = $3, decided_by = $4, decided_by_name = $5
      WHERE id = $1 AND decision IS NULL`,
    [
      id,
      decision,
      tx.now,
      'operatorId' in by ? by.operatorId : null,
      'name' in by ? by.name : null,
    ],
  );
  return decided > 0;
}
