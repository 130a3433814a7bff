import { mostCaseNotes, type CaseNote } from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import type { PersonEntity } from '../persons/person.entity';
import { CaseNoteEntity } from './case-note.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality'>;

const field = 'note';

export function sealNote(id: string, words: string, key: RecordKey): Buffer {
  return key.seal({ row: id, field }, words);
}

/** About all cases of somebody, the newest first. */
export async function readNotes(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  key: RecordKey,
): Promise<CaseNote[]> {
  const rows = await tx.repository(CaseNoteEntity).find({
    where: { municipality, personId },
    order: { writtenAt: 'DESC', id: 'ASC' },
    take: mostCaseNotes,
  });
  return rows.map(({ id, sealed, author, writtenAt, corrects }) => ({
    ...{ id, words: key.open({ row: id, field }, sealed), author },
    ...{ writtenAt: writtenAt.toISOString(), ...(corrects && { corrects }) },
  }));
}

export function findNote(
  tx: Transaction,
  { id: personId, municipality }: Whose,
  id: string,
): Promise<CaseNoteEntity | null> {
  return tx.repository(CaseNoteEntity).findOneBy({ municipality, personId, id });
}

/** @returns false where another one corrects the same */
export async function writeNote(
  tx: Transaction,
  note: Omit<CaseNoteEntity, 'sealed'>,
  { words, key }: { readonly words: string; readonly key: RecordKey },
): Promise<boolean> {
  const written = await tx.execute(
    `INSERT INTO case_management.case_note
            (id, person_id, municipality, restricted, case_id, corrects, sealed, author, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (municipality, corrects) DO NOTHING`,
    [
      ...[note.id, note.personId, note.municipality, note.restricted, note.caseId, note.corrects],
      ...[sealNote(note.id, words, key), note.author, note.writtenAt],
    ],
  );
  return written === 1;
}
