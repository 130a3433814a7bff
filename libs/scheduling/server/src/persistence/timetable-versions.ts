import {
  visitKinds,
  type ManagedDesk,
  type TimetableFacts,
} from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { Validity } from '../domain/timetable';

/** How many slots in a row each kind of visit takes, of a row of `scheduling.timetable`. */
export const visitSlotsSql = `jsonb_build_object('first', first_slots,
  'follow_up', follow_up_slots, 'plan', plan_slots, 'signature', signature_slots)`;

/** A version as far as its dates go. */
export interface DatedVersion extends Validity {
  readonly id: string;
}

/** The versions of a desk in the municipalities of the scope, in order; locked until the transaction ends. */
export function readVersionsToChange(tx: Transaction, deskId: string): Promise<DatedVersion[]> {
  return tx.query<DatedVersion>(
    `SELECT id, lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
       FROM scheduling.timetable WHERE desk_id = $1 AND municipality = ANY ($2)
      ORDER BY lower(valid) FOR UPDATE`,
    [deskId, tx.scope.municipalities],
  );
}

export async function endVersion(
  tx: Transaction,
  id: string,
  validBefore: LocalDay | null,
): Promise<void> {
  await tx.query(
    `UPDATE scheduling.timetable SET valid = daterange(lower(valid), $2) WHERE id = $1`,
    [id, validBefore],
  );
}

export async function removeVersion(tx: Transaction, id: string): Promise<void> {
  await tx.query('DELETE FROM scheduling.timetable WHERE id = $1', [id]);
}

export async function writeVersion(
  tx: Transaction,
  desk: { readonly id: string; readonly municipality: string },
  validity: Validity,
  facts: TimetableFacts,
): Promise<void> {
  await tx.query(
    `WITH version AS (
       INSERT INTO scheduling.timetable
         (municipality, desk_id, valid, address, phone, email, email_to_verify, languages,
          slot_minutes, seats, earliest_minutes, latest_days, source,
          first_slots, follow_up_slots, plan_slots, signature_slots)
       VALUES ($1, $2, daterange($3, $4), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $18, $19, $20, $21)
       RETURNING id, municipality
     )
     INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
     SELECT municipality, version.id, o.weekday, o.opens, o.closes
       FROM version, unnest($15::int[], $16::time[], $17::time[]) AS o (weekday, opens, closes)`,
    [
      desk.municipality,
      desk.id,
      validity.validFrom,
      validity.validBefore,
      facts.address,
      facts.phone,
      facts.email,
      facts.emailToVerify,
      facts.languages,
      facts.slotMinutes,
      facts.seats,
      facts.earliestMinutes,
      facts.latestDays,
      facts.source,
      facts.openings.map((opening) => opening.weekday),
      facts.openings.map((opening) => opening.from),
      facts.openings.map((opening) => opening.until),
      ...visitKinds.map((kind) => facts.visitSlots[kind]),
    ],
  );
}

/** The desks of the scope's municipalities with every version, the latest first. */
export function readManagedDesks(tx: Transaction, today: LocalDay): Promise<ManagedDesk[]> {
  return tx.query<ManagedDesk>(
    `SELECT d.id, d.municipality, d.name, coalesce(jsonb_agg(jsonb_build_object(
              'id', t.id, 'validFrom', lower(t.valid), 'validUntil', upper(t.valid) - 1,
              'standing', CASE WHEN t.valid @> $2::date THEN 'in_force'
                               WHEN lower(t.valid) > $2::date THEN 'future' ELSE 'past' END,
              'address', t.address, 'phone', t.phone, 'email', t.email,
              'emailToVerify', t.email_to_verify, 'languages', t.languages,
              'slotMinutes', t.slot_minutes, 'visitSlots', ${visitSlotsSql}, 'seats', t.seats,
              'earliestMinutes', t.earliest_minutes, 'latestDays', t.latest_days,
              'source', t.source, 'openings', o.openings) ORDER BY t.valid DESC)
            FILTER (WHERE t.id IS NOT NULL), '[]') AS versions
       FROM scheduling.desk d
       LEFT JOIN scheduling.timetable t ON t.municipality = d.municipality AND t.desk_id = d.id
       LEFT JOIN LATERAL (
         SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday,
                  'from', to_char(opens, 'HH24:MI'), 'until', to_char(closes, 'HH24:MI'))
                  ORDER BY weekday, opens), '[]') AS openings
           FROM scheduling.opening
          WHERE municipality = t.municipality AND timetable_id = t.id) o ON true
      WHERE d.municipality = ANY ($1)
      GROUP BY d.id, d.municipality, d.name ORDER BY d.name`,
    [tx.scope.municipalities, today],
  );
}
