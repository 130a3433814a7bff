import * as z from 'zod';
import { appointmentId } from '@one-stop-shop/scheduling/contracts';
import { instant } from '@one-stop-shop/shared/contracts';
import { shownVersion } from './shown-version';

/** Whoever writes nothing more of it for so long didn't mean it; the worker forgets it then. */
export const draftDays = 14;

const word = z.string().max(60);
const digits = z.string().max(10);

/**
 * What stands in the fields of an encounter that is not recorded yet: whatever somebody typed, as far
 * as they came. Words of lists are words here, since lists change while drafts wait.
 */
export const draftedEncounter = z
  .strictObject({
    kind: word,
    startedAt: z.strictObject({ day: digits, time: digits }),
    minutes: digits,
    language: word,
    mediation: word,
    topics: z.array(word).max(40),
    services: z.array(word).max(40),
    teachBack: word,
    nextStep: z.strictObject({ words: z.string().max(200), due: digits }),
    note: z.string().max(4000),
  })
  .meta({ id: 'DraftedEncounter' });

export type DraftedEncounter = z.infer<typeof draftedEncounter>;

/** Which of the drafts about a person: the one of a visit, or the one of none. */
export const whichDraft = z.strictObject({ visit: appointmentId.optional() });

export type WhichDraft = z.infer<typeof whichDraft>;

/**
 * A draft as a page knows it. The id tells one that was begun anew, whose versions start again, from the
 * one before.
 */
export const shownDraft = z
  .strictObject({ id: z.uuid(), version: shownVersion })
  .meta({ id: 'ShownDraft' });

export type ShownDraft = z.infer<typeof shownDraft>;

/** `PUT /api/persons/{id}/encounter-draft` */
export const keepDraft = whichDraft
  .extend({
    written: draftedEncounter,
    /** What was kept last from this page, or found by it; missing where there was none. */
    shown: shownDraft.optional(),
  })
  .meta({ id: 'KeepDraft' });

export type KeepDraft = z.infer<typeof keepDraft>;

export const keptDraft = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'KeptDraft' });

export type KeptDraft = z.infer<typeof keptDraft>;

/** `GET /api/persons/{id}/encounter-draft`: what who asks wrote last, if they did. */
export const foundDraft = z
  .object({
    draft: z
      .object({
        id: z.uuid(),
        written: draftedEncounter,
        version: z.int(),
        begunAt: instant,
        changedAt: instant,
      })
      .optional(),
  })
  .meta({ id: 'FoundDraft' });

export type FoundDraft = z.infer<typeof foundDraft>;

/** `POST /api/persons/{id}/encounter-draft/discard`: what the page shows is not wanted. */
export const discardDraft = whichDraft
  .extend({
    /** This one goes, or an older version of it: what was kept later elsewhere nobody here has seen. */
    shown: shownDraft,
  })
  .meta({ id: 'DiscardDraft' });

export type DiscardDraft = z.infer<typeof discardDraft>;
