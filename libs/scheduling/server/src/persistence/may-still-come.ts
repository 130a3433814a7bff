import type { MayStillCome } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { UntoldVisit } from '../domain/untold-visit';

/** Somebody who may still come, with the municipality whose desk may be asked who read it. */
export interface MayStillComeRow {
  readonly id: string;
  readonly municipality: MunicipalityCode;
  readonly person: MayStillCome;
  /** A word that changes with every change. */
  readonly stamp: string;
}

interface Columns {
  readonly municipality: MunicipalityCode;
  readonly before: Date;
  readonly startsAt: Date | null;
  readonly fixed: Pick<MayStillCome, 'id' | 'deskId' | 'firstName' | 'language'>;
  readonly stamp: string;
}

/** In order of the hours that they know. */
export async function readMayStillCome(
  tx: Transaction,
  untold: readonly UntoldVisit[],
): Promise<MayStillComeRow[]> {
  if (untold.length === 0) return [];
  const rows = await tx.query<Columns>(
    ...statementOf(
      tx,
      untold,
      `a.municipality, u.before, CASE WHEN a.state = 'booked' THEN a.starts_at END AS "startsAt",
       jsonb_build_object('id', a.id, 'deskId', a.desk_id, 'firstName', c.first_name,
         'language', a.language) AS fixed, ${stampSql}`,
    ),
  );
  return rows.map(({ municipality, before, startsAt, fixed, stamp }) => ({
    id: fixed.id,
    municipality,
    stamp,
    person: {
      ...fixed,
      before: before.toISOString(),
      startsAt: startsAt?.toISOString() ?? null,
    },
  }));
}

/** Of the same people only words that change with every change: nobody's data. */
export async function readMayStillComeStamps(
  tx: Transaction,
  untold: readonly UntoldVisit[],
): Promise<readonly string[]> {
  if (untold.length === 0) return [];
  const rows = await tx.query<{ stamp: string }>(...statementOf(tx, untold, stampSql));
  return rows.map(({ stamp }) => stamp);
}

const stampSql = `concat_ws(' ', a.id, u.before, a.xmin, c.xmin) AS stamp`;

// Only while the visit stands as the change left it: who moved it since, or had it moved, has
// spoken with somebody, and who came is here. A moved visit lasts as long as before.
function statementOf(
  tx: Transaction,
  untold: readonly UntoldVisit[],
  columns: string,
): [sql: string, values: unknown[]] {
  const sql = `SELECT ${columns}
     FROM jsonb_to_recordset($2::jsonb) AS u ("appointmentId" uuid, before timestamptz,
                                             "startsAt" timestamptz)
     JOIN scheduling.appointment a ON a.id = u."appointmentId"
     JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
    WHERE a.municipality = ANY ($1)
      AND (a.state = 'cancelled' AND u."startsAt" IS NULL
           OR a.state = 'booked' AND a.starts_at = u."startsAt" AND a.starts_at <> u.before)
      AND u.before + (a.ends_at - a.starts_at) > $3
    ORDER BY u.before, a.id`;
  return [sql, [tx.scope.municipalities, JSON.stringify(untold), tx.now]];
}
