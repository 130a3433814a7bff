import * as z from 'zod';
import { defineAct, instant, writtenWordsUpTo } from '@one-stop-shop/shared/contracts';

/** Most notes of somebody that a page shows, the newest. */
export const mostCaseNotes = 200;

/** `POST /api/persons/{id}/case/notes`: for social workers alone. */
export const writeNote = z
  .strictObject({
    words: writtenWordsUpTo(4000),
    /** The note that it says better, by the same author; that one stays readable. */
    corrects: z.uuid().optional(),
  })
  .meta({ id: 'WriteNote' });

export type WriteNote = z.infer<typeof writeNote>;

export const writeNoteAct = defineAct('write-note', writeNote);

export const caseNote = z
  .object({
    id: z.uuid(),
    words: z.string(),
    /** Id of the operator. */
    author: z.uuid(),
    writtenAt: instant,
    corrects: z.uuid().optional(),
  })
  .meta({ id: 'CaseNote' });

export type CaseNote = z.infer<typeof caseNote>;
