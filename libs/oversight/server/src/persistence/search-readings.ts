import type { ReadingsQuery, RecordedReading } from '@one-stop-shop/oversight/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { ReadingPlace } from '../domain/reading-place';

export type RecordedRow = ReadingPlace & Omit<RecordedReading, 'at' | 'readerName'>;

/** What is searched for: instants instead of days, and the municipalities to look in. */
export interface WantedReadings extends Pick<ReadingsQuery, 'reader' | 'purpose' | 'subject'> {
  readonly municipalities: readonly MunicipalityCode[];
  readonly from: Date;
  /** Excluded. */
  readonly before: Date;
  readonly after?: ReadingPlace | undefined;
  readonly most: number;
}

/**
 * The newest readings that fit. Each municipality's are found in the order of an index
 * that begins with it: all together would have to be sorted first.
 */
export function searchReadings(tx: Transaction, wanted: WantedReadings): Promise<RecordedRow[]> {
  const { after, reader, subject, purpose } = wanted;
  return tx.query<RecordedRow>(
    // Of two upper bounds, the walk through the index begins at the wrong one. A parameter that is
    // not asked for is named too: the same place has the same meaning in every text.
    `SELECT reading.* FROM unnest($1::text[]) AS place (code)
      CROSS JOIN LATERAL (
        SELECT id, read_at AS at, reader, role, municipality, purpose,
               field_classes AS "fieldClasses", subject_kind AS "subjectKind", subject
          FROM platform.read_audit
         WHERE municipality = place.code AND read_at >= $2
           AND ${after ? 'read_at <= $3 AND (read_at, id) < ($3, $5)' : 'read_at < $3 AND $5::uuid IS NULL'}
           AND ${reader ? 'reader = $6' : '$6::text IS NULL'}
           AND ${subject ? 'subject = $7' : '$7::uuid IS NULL'}
           AND ${purpose ? 'purpose = $8' : "purpose <> 'oversight' AND $8::text IS NULL"}
         ORDER BY read_at DESC, id DESC LIMIT $4) AS reading
      ORDER BY at DESC, id DESC LIMIT $4`,
    [
      wanted.municipalities,
      wanted.from,
      after?.at ?? wanted.before,
      wanted.most,
      after?.id ?? null,
      reader ?? null,
      subject ?? null,
      purpose ?? null,
    ],
  );
}

/** Everybody who has read anything in the municipalities of the scope, each found by one step in an index. */
export async function knownReaders(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ reader: string }>(
    `WITH RECURSIVE steps (code, reader) AS (
       SELECT code, (SELECT min(reader) FROM platform.read_audit WHERE municipality = code)
         FROM unnest($1::text[]) AS place (code)
       UNION ALL
       SELECT code, (SELECT min(a.reader) FROM platform.read_audit a
                      WHERE a.municipality = code AND a.reader > steps.reader)
         FROM steps WHERE steps.reader IS NOT NULL
     ) SELECT DISTINCT reader FROM steps WHERE reader IS NOT NULL`,
    [tx.scope.municipalities],
  );
  return rows.map(({ reader }) => reader);
}
