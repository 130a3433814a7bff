import type { Reading } from '@one-stop-shop/oversight/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { ReadingPlace } from '../domain/reading-place';

/** A reading in the audit. */
export type ReadingRow = ReadingPlace & Omit<Reading, 'at'>;

/** The readings of the data of one person, the newest first, in the municipalities of the scope. */
export function readingsOf(
  tx: Transaction,
  subject: string,
  page: { readonly after?: ReadingPlace | undefined; readonly most: number },
): Promise<ReadingRow[]> {
  return tx.query<ReadingRow>(
    `SELECT id, read_at AS at, role, municipality, purpose, field_classes AS "fieldClasses"
       FROM platform.read_audit
      WHERE municipality = ANY ($1) AND subject = $2
        AND ($3::timestamptz IS NULL OR (read_at, id) < ($3::timestamptz, $4::uuid))
      ORDER BY read_at DESC, id DESC LIMIT $5`,
    [tx.scope.municipalities, subject, page.after?.at, page.after?.id, page.most],
  );
}

/** Readings of one day that differ in nothing but the hour. */
export interface ReadingsOfDay extends Omit<Reading, 'at'> {
  readonly first: Date;
  readonly last: Date;
  readonly times: number;
}

/** The same by days: an agenda that stands open all morning is one line of a letter. */
export function daysOfReadings(
  tx: Transaction,
  subject: string,
  most: number,
): Promise<ReadingsOfDay[]> {
  return tx.query<ReadingsOfDay>(
    `SELECT role, municipality, purpose, field_classes AS "fieldClasses",
            min(read_at) AS first, max(read_at) AS last, count(*)::int AS times
       FROM platform.read_audit
      WHERE municipality = ANY ($1) AND subject = $2
      GROUP BY (read_at AT TIME ZONE 'Europe/Rome')::date, role, municipality, purpose, field_classes
      ORDER BY (read_at AT TIME ZONE 'Europe/Rome')::date DESC, first, role LIMIT $3`,
    [tx.scope.municipalities, subject, most],
  );
}
