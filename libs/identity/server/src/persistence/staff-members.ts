import type { StaffAssignment, StaffMember, StaffQuery } from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { lapsedBefore } from '../domain/staff-terms';
import { shownAuthorisation } from './authorisations';
import { waiting } from './recoveries';

/** Somebody's place in the list of names, after which the next page begins. */
interface StaffPlace {
  readonly name: string;
  readonly id: string;
}

type Wanted = Pick<StaffQuery, 'search' | 'state' | 'limit'> & { readonly after?: StaffPlace };

/** Accounts by name, at most as many as the limit says and one more. */
export function readStaff(tx: Transaction, wanted: Wanted): Promise<StaffMember[]> {
  const { search, state, after, limit } = wanted;
  return tx.query<StaffMember>(
    `SELECT * FROM (${member}) AS member
      WHERE ($3::text IS NULL OR strpos(lower(name), lower($3)) > 0 OR strpos(email, lower($3)) > 0)
        AND ($4::text IS NULL OR state = $4 OR $4 = 'recovery-proposed' AND "recoveryProposed"
             OR $4 = 'approval-waiting' AND "approvalWaiting")
        AND ($5::text IS NULL OR (lower(name), id) > (lower($5), $6::uuid))
      ORDER BY lower(name), id LIMIT $7`,
    [
      dayOf(tx.now),
      lapsedBefore(tx.now),
      search ?? null,
      state ?? null,
      after?.name ?? null,
      after?.id ?? null,
      limit + 1,
    ],
  );
}

export async function findMember(
  tx: Transaction,
  operatorId: string,
): Promise<StaffMember | undefined> {
  const [found] = await tx.query<StaffMember>(`SELECT * FROM (${member}) AS member WHERE id = $3`, [
    dayOf(tx.now),
    lapsedBefore(tx.now),
    operatorId,
  ]);
  return found;
}

/** Work that is over or was withdrawn, the latest first. */
export function readFormerAssignments(
  tx: Transaction,
  operatorId: string,
): Promise<StaffAssignment[]> {
  return tx.query<StaffAssignment>(
    `SELECT role, municipality, valid_from::text AS "from",
            least(valid_to, (withdrawn_at AT TIME ZONE 'Europe/Rome')::date)::text AS "to",
            ${shownAuthorisation} AS authorisation
       FROM identity.assignment
      WHERE operator_id = $2 AND NOT (${ahead})
      ORDER BY 4 DESC, role, municipality LIMIT 100`,
    [dayOf(tx.now), operatorId],
  );
}

// $1 is the day of today: work that counts now or later.
const ahead = 'withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= $1::date)';

const letInAnew = `EXISTS (SELECT 1 FROM identity.recovery
                           WHERE recovery.operator_id = operator.id AND approved_at IS NOT NULL)`;

const asked = `EXISTS (SELECT 1 FROM identity.approval
                        WHERE approval.operator_id = operator.id AND decision IS NULL
                          AND (valid_to IS NULL OR valid_to >= $1::date))`;

const proposed = `EXISTS (SELECT 1 FROM identity.recovery
                           WHERE recovery.operator_id = operator.id AND ${waiting})`;

const member = `
  SELECT operator.id, operator.name, operator.email, operator.languages,
         operator.last_seen_on::text AS "lastSeenOn",
         CASE WHEN work.ahead IS NULL AND NOT ${asked} THEN 'ended'
              WHEN operator.joined_at IS NOT NULL THEN 'active'
              WHEN ${letInAnew} THEN 'factor-lost'
              ELSE 'invited' END AS state,
         work.ahead IS NOT NULL AND ${proposed} AS "recoveryProposed",
         ${asked} AS "approvalWaiting",
         coalesce(work.ahead, '[]') AS assignments
    FROM identity.operator
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('role', role, 'municipality', municipality,
                                          'from', valid_from, 'to', valid_to,
                                          'authorisation', ${shownAuthorisation})
                       ORDER BY role, valid_from, municipality) AS ahead
        FROM identity.assignment WHERE operator_id = operator.id AND ${ahead}
    ) AS work`;
