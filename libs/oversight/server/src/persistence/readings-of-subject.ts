import type { Reading } from '@one-stop-shop/oversight/contracts';
import type { Subject, SubjectKind } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { ReadingPlace } from '../domain/reading-place';

/** A reading in the audit. */
export type ReadingRow = ReadingPlace & Omit<Reading, 'at'> & { readonly subject: string };

// By the ids alone the index is walked in order; a kind never fails one of them in practice.
const about = `subject = ANY ($2::uuid[])
        AND (subject_kind, subject) IN (SELECT * FROM unnest($3::text[], $2::uuid[]))`;

const named = (subjects: readonly Subject[]): [ids: string[], kinds: string[]] => [
  subjects.map(({ id }) => id),
  subjects.map(({ kind }) => kind),
];

/** As what this id was read, in the municipalities of the scope: one kind, as ids are of one thing. */
export async function kindsRead(tx: Transaction, id: string): Promise<SubjectKind[]> {
  const rows = await tx.query<{ kind: SubjectKind }>(
    `SELECT DISTINCT subject_kind AS kind FROM platform.read_audit
      WHERE municipality = ANY ($1) AND subject = $2`,
    [tx.scope.municipalities, id],
  );
  return rows.map(({ kind }) => kind);
}

/** The readings of what is known about one person, the newest first, in the municipalities of the scope. */
export function readingsOf(
  tx: Transaction,
  subjects: readonly Subject[],
  page: { readonly after?: ReadingPlace | undefined; readonly most: number },
): Promise<ReadingRow[]> {
  return tx.query<ReadingRow>(
    `SELECT id, read_at AS at, role, municipality, purpose, field_classes AS "fieldClasses",
            subject_kind AS "subjectKind", subject
       FROM platform.read_audit
      WHERE municipality = ANY ($1) AND ${about}
        AND ($4::timestamptz IS NULL OR (read_at, id) < ($4::timestamptz, $5::uuid))
      ORDER BY read_at DESC, id DESC LIMIT $6`,
    [tx.scope.municipalities, ...named(subjects), page.after?.at, page.after?.id, page.most],
  );
}

/** Readings of one day that differ in nothing but the hour. */
export interface ReadingsOfDay extends Omit<Reading, 'at' | 'subjectKind'> {
  readonly first: Date;
  readonly last: Date;
  readonly times: number;
}

/** The same by days: an agenda that stands open all morning is one line of a letter. */
export function daysOfReadings(
  tx: Transaction,
  subjects: readonly Subject[],
  most: number,
): Promise<(ReadingsOfDay & { readonly subjects: readonly Subject[] })[]> {
  return tx.query(
    `SELECT role, municipality, purpose, field_classes AS "fieldClasses",
            min(read_at) AS first, max(read_at) AS last, count(*)::int AS times,
            json_agg(DISTINCT jsonb_build_object('kind', subject_kind, 'id', subject)) AS subjects
       FROM platform.read_audit
      WHERE municipality = ANY ($1) AND ${about}
      GROUP BY (read_at AT TIME ZONE 'Europe/Rome')::date, role, municipality, purpose, field_classes
      ORDER BY (read_at AT TIME ZONE 'Europe/Rome')::date DESC, first, role LIMIT $4`,
    [tx.scope.municipalities, ...named(subjects), most],
  );
}
