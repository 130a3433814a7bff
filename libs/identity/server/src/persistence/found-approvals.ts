import type { Approval } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { keyHash, type Transaction } from '@one-stop-shop/shared/server';
import { shownAuthorisation } from './authorisations';

/** Which approvals: one, those about somebody, or all that wait. */
export type WantedApprovals =
  { readonly id: string } | { readonly operatorId: string } | { readonly waiting: true };

type Row = Omit<Approval, 'askedAt' | 'linkExpiresAt' | 'decidedAt'> & {
  readonly askedAt: Date;
  readonly linkExpiresAt: Date;
  readonly decidedAt: Date | null;
};

/**
 * When the responsible person may follow the link: neither who asked nor whom it is about
 * decides, under whatever hat; and a link mailed to the one named before is void.
 */
export const mayFollow = `responsible.named_at <= link_sent_at
  AND responsible.email NOT IN (asker.email, coalesce(subject.email, ''))`;

/**
 * The newest first, at most 100.
 * @param viewer the account that would approve; null for who has none
 */
export async function readApprovals(
  tx: Transaction,
  wanted: WantedApprovals,
  viewer: string | null,
): Promise<Approval[]> {
  const rows = await tx.query<Row>(
    `SELECT approval.id, approval.municipality, kind, asked_at AS "askedAt",
            jsonb_build_object('id', asker.id, 'name', asker.name) AS "askedBy",
            jsonb_build_object('id', subject.id, 'name', coalesce(subject.name, new_name),
                               'email', coalesce(subject.email, new_email)) AS about,
            CASE WHEN kind = 'role' THEN jsonb_build_object(
              'role', role, 'municipalities', places, 'from', valid_from, 'to', valid_to,
              'authorisation', ${shownAuthorisation}) END AS asked,
            CASE WHEN ${mayFollow} THEN responsible.name END AS responsible,
            link_expires_at AS "linkExpiresAt", decision, decided_at AS "decidedAt",
            coalesce(decider.name, decided_by_name) AS "decidedBy",
            coalesce(decision IS NULL AND kind = 'role' AND $4::uuid NOT IN (asked_by, operator_id),
                     false) AS "mayApprove"
       FROM identity.approval
       JOIN identity.operator asker ON asker.id = asked_by
       LEFT JOIN identity.operator subject ON subject.id = operator_id
       LEFT JOIN identity.operator decider ON decider.id = decided_by
       LEFT JOIN identity.responsible ON responsible.municipality = approval.municipality
      WHERE ($1::uuid IS NULL OR approval.id = $1) AND ($2::uuid IS NULL OR operator_id = $2)
        AND (NOT $3::boolean OR decision IS NULL)
      ORDER BY asked_at DESC, approval.id LIMIT 100`,
    [
      'id' in wanted ? wanted.id : null,
      'operatorId' in wanted ? wanted.operatorId : null,
      'waiting' in wanted,
      viewer,
    ],
  );
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    linkExpiresAt: row.linkExpiresAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}

/** The approval that a link opens; undefined when it counts no more. */
export async function findByLink(tx: Transaction, token: string): Promise<Approval | undefined> {
  const [link] = await tx.query<{ id: string }>(
    `SELECT id FROM identity.approval
      WHERE token_hash = $1 AND decision IS NULL AND link_expires_at > $2`,
    [keyHash(token), tx.now],
  );
  const [found] = link ? await readApprovals(tx, link, null) : [];
  return found?.responsible ? found : undefined;
}

/** Where somebody waits for a role; undefined when none is asked for. */
export async function municipalityOfWaiting(
  tx: Transaction,
  operatorId: string,
): Promise<MunicipalityCode | undefined> {
  const [found] = await tx.query<{ municipality: MunicipalityCode }>(
    `SELECT municipality FROM identity.approval
      WHERE operator_id = $1 AND decision IS NULL ORDER BY asked_at, id LIMIT 1`,
    [operatorId],
  );
  return found?.municipality;
}
