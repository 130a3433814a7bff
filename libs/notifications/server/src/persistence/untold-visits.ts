import { instantOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

/** A visit that a change of the desk took away, and when it was. */
export interface UntoldVisit {
  readonly appointmentId: string;
  /** ISO instant. */
  readonly before: string;
  /** As the last change left it, an ISO instant; null when it was cancelled. */
  readonly startsAt: string | null;
}

/**
 * Visits of these days, both included, that changes of the desk moved or cancelled, of people
 * whom neither that news nor that of a later change has reached: no contact, not called yet,
 * letters not sent or come back. Ids and moments only.
 */
export async function untoldVisitsOn(
  tx: Transaction,
  from: LocalDay,
  to: LocalDay,
): Promise<UntoldVisit[]> {
  const rows = await tx.query<{ appointmentId: string; before: Date; startsAt: Date | null }>(
    `WITH changed AS (
       SELECT m.state, m.happened_at, v."appointmentId", v.before,
              first_value(v."startsAt") OVER (PARTITION BY v."appointmentId"
                                              ORDER BY m.happened_at DESC) AS "leftAt"
         FROM notifications.message m,
              jsonb_to_recordset(m.visits) AS v ("appointmentId" uuid, before timestamptz,
                                               "startsAt" timestamptz)
        WHERE m.municipality = ANY ($1) AND m.kind = 'desk_change' AND m.about_starts_at >= $2
     )
     SELECT DISTINCT "appointmentId", before, "leftAt" AS "startsAt" FROM changed c
      WHERE before >= $2 AND before < $3
        AND NOT EXISTS (SELECT 1 FROM changed t
                         WHERE t."appointmentId" = c."appointmentId"
                           AND t.happened_at >= c.happened_at AND t.state IN ('sent', 'reached'))
      ORDER BY before, "appointmentId"`,
    [tx.scope.municipalities, instantOf(from, '00:00'), instantOf(plusDays(to, 1), '00:00')],
  );
  return rows.map(({ appointmentId, before, startsAt }) => ({
    appointmentId,
    before: before.toISOString(),
    startsAt: startsAt?.toISOString() ?? null,
  }));
}
