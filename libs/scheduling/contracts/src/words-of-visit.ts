import * as z from 'zod';
import { appointmentId } from './appointment';

/**
 * What the person wrote about their visit, for who receives them: its mediator and the social workers.
 * `GET /api/desk/appointments/{id}/words`; every reading of it is recorded as one of words.
 */
export const wordsOfVisit = z
  .object({ id: appointmentId, words: z.string().nullable() })
  .meta({ id: 'WordsOfVisit' });

export type WordsOfVisit = z.infer<typeof wordsOfVisit>;
