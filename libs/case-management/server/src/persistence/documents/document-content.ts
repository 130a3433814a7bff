import type { DisarmedFile, RecordKey, Transaction } from '@one-stop-shop/shared/server';
import type { Whose } from './documents';

/** A PDF as it came; the pages count from 1. */
const original = 0;

const placeOf = (row: string, page: number) => ({ row, field: `page ${page}` });

/** Each page is sealed by itself, so that one can be opened without the others. */
export async function writeContent(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  documentId: string,
  file: DisarmedFile,
  key: RecordKey,
): Promise<void> {
  const pictures = file.pages.map((bytes, at) => ({ page: at + 1, bytes }));
  const parts = file.original ? [{ page: original, bytes: file.original }, ...pictures] : pictures;
  for (const { page, bytes } of parts) {
    await tx.execute(
      `INSERT INTO case_management.document_content
         (municipality, document_id, page, person_id, restricted, sealed)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[municipality, documentId, page, personId, restricted],
        key.sealBytes(placeOf(documentId, page), bytes),
      ],
    );
  }
}

/** @param page from 1; left out, a PDF as it came */
export async function readContent(
  tx: Transaction,
  { municipality }: Whose,
  documentId: string,
  key: RecordKey,
  page = original,
): Promise<Buffer | undefined> {
  const [found] = await tx.query<{ sealed: Buffer }>(
    `SELECT sealed FROM case_management.document_content
      WHERE municipality = $1 AND document_id = $2 AND page = $3`,
    [municipality, documentId, page],
  );
  return found && key.openBytes(placeOf(documentId, page), found.sealed);
}

/** For good, as far as the database goes; what its key has sealed in backups goes with them. */
export async function destroyContent(
  tx: Transaction,
  { municipality }: Whose,
  documentId: string,
): Promise<void> {
  await tx.execute(
    `DELETE FROM case_management.document_content
      WHERE municipality = $1 AND document_id = $2`,
    [municipality, documentId],
  );
}
