import type {
  DocumentAbout,
  documentRemovals,
  KeptDocument,
} from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import type { PersonEntity } from '../persons/person.entity';
import { DocumentEntity } from './document.entity';

export type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

const field = 'about';

/** Bytes of what is said of a paper, so that its kind shows in no length. */
const length = 1_000;

/** Somebody's papers that are kept, the newest first. */
export function readDocuments(
  tx: Transaction,
  { id: personId, municipality }: Whose,
): Promise<DocumentEntity[]> {
  return tx.repository(DocumentEntity).find({
    where: { municipality, personId, removedAt: IsNull() },
    order: { keptAt: 'DESC', id: 'ASC' },
    take: 200,
  });
}

export function findDocument(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  id: string,
): Promise<DocumentEntity | null> {
  return tx
    .repository(DocumentEntity)
    .findOneBy({ municipality, personId, id, removedAt: IsNull() });
}

/** The day on which it expires stands in clear: lists are made by it. */
export function sealAbout(
  id: string,
  { expiresOn: _, ...about }: DocumentAbout,
  key: RecordKey,
): Buffer {
  const text = JSON.stringify(about);
  const missing = length - Buffer.byteLength(text);
  return key.seal({ row: id, field }, text + ' '.repeat(Math.max(0, missing)));
}

export function openDocument(row: DocumentEntity, key: RecordKey): KeptDocument {
  const about = JSON.parse(key.open({ row: row.id, field }, row.about)) as DocumentAbout;
  return {
    ...about,
    ...(row.expiresOn && { expiresOn: row.expiresOn }),
    id: row.id,
    version: row.version,
    type: row.fileType,
    size: row.size,
    pages: row.pages,
    carries: row.carries as KeptDocument['carries'],
    keptAt: row.keptAt.toISOString(),
    keptBy: row.author,
  };
}

/** A new paper. */
export interface NewDocument {
  readonly id: string;
  readonly about: Buffer;
  readonly expiresOn: string | undefined;
  readonly fileType: KeptDocument['type'];
  readonly size: number;
  readonly pages: number;
  readonly carries: readonly string[];
  readonly author: string;
}

/**
 * In the first place that is free; two at once wait for each other, else both would take the same one.
 * @returns false where none is
 */
export async function writeDocument(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  document: NewDocument,
): Promise<boolean> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('case_management.document ' || $1, 0))`,
    [personId],
  );
  const written = await tx.execute(
    `INSERT INTO case_management.document
       (id, person_id, municipality, restricted, place, about, expires_on, file_type, size, pages,
        carries, author, kept_at, version)
     SELECT $1, $2, $3, $4, free.place, $5, $6, $7, $8, $9, $10, $11, $12, 1
       FROM (SELECT place FROM generate_series(1, 200) AS place
              WHERE NOT EXISTS (
                SELECT FROM case_management.document d
                 WHERE d.municipality = $3 AND d.person_id = $2 AND d.place = place.place)
              ORDER BY place LIMIT 1) AS free`,
    [
      ...[document.id, personId, municipality, restricted, document.about],
      ...[document.expiresOn ?? null, document.fileType, document.size, document.pages],
      ...[document.carries, document.author, tx.now],
    ],
  );
  return written === 1;
}

/** @returns false where another version than the one shown is kept */
export async function changeDocument(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  { id, shown }: { readonly id: string; readonly shown: number },
  { about, expiresOn }: Pick<NewDocument, 'about' | 'expiresOn'>,
): Promise<boolean> {
  const { affected } = await tx
    .repository(DocumentEntity)
    .update(
      { municipality, personId, id, version: shown, removedAt: IsNull() },
      { about, expiresOn: expiresOn ?? null, version: shown + 1 },
    );
  return affected === 1;
}

/** The row stays, without a place. @returns false where another version than the one shown is kept */
export async function markRemoved(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  { id, shown }: { readonly id: string; readonly shown: number },
  { by, why }: { readonly by: string; readonly why: (typeof documentRemovals)[number] },
): Promise<boolean> {
  const { affected } = await tx
    .repository(DocumentEntity)
    .update(
      { municipality, personId, id, version: shown, removedAt: IsNull() },
      { place: null, removedAt: tx.now, removedBy: by, removedWhy: why, version: shown + 1 },
    );
  return affected === 1;
}
