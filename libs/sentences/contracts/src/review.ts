import * as z from 'zod';
import { instant, publicLanguages, writtenWords } from '@one-stop-shop/shared/contracts';

/** Italian is the source, and nobody reviews it here. */
const translatedLanguage = z.enum(publicLanguages).exclude(['it']);

export type ReviewedLanguage = z.infer<typeof translatedLanguage>;

const mark = z.string().regex(/^[0-9a-f]{12}$/);

/** What sentences are for, in the order in which they are kept. */
export const sentenceKinds = [
  'goal',
  'action',
  'commitment',
  'support',
  'bring',
  'neutral',
  'next_step',
  'place',
  'path',
  'plan',
  'question',
  'refusal_reason',
  'reassurance',
  'letter',
  'ticket',
  'calendar',
  'looked',
  'privacy',
  'translation',
] as const;

export type SentenceKind = (typeof sentenceKinds)[number];

/** `GET /api/words`: left out, the first language that they speak, and sentences of every kind. */
export const wordsQuery = z
  .strictObject({
    language: translatedLanguage.optional(),
    kind: z.enum(sentenceKinds).optional(),
  })
  .meta({ id: 'WordsQuery' });

export type WordsQuery = z.infer<typeof wordsQuery>;

/** A translation beside its Italian, both as they are written, with places in braces. */
export const sentenceInReview = z
  .object({
    id: z.string(),
    italian: z.string(),
    text: z.string(),
    /** Of both as they stand: the act names it, so that nobody approves what they have not seen. */
    mark,
    state: z.enum(['draft', 'reviewed']),
    reviewedAt: instant.nullable(),
  })
  .meta({ id: 'SentenceInReview' });

export type SentenceInReview = z.infer<typeof sentenceInReview>;

export const wordsInReview = z
  .object({
    /** Null for who speaks none of the languages that are reviewed. */
    language: translatedLanguage.nullable(),
    languages: z.array(translatedLanguage),
    /** Drafts first, in the order in which they are kept. */
    sentences: z.array(sentenceInReview),
    drafts: z.int().nonnegative(),
    /** Of the one who asks, today. */
    minutes: z.int().nonnegative(),
  })
  .meta({ id: 'WordsInReview' });

export type WordsInReview = z.infer<typeof wordsInReview>;

/** `POST /api/words`: the text is right so. Sent as it was shown it is approved, else it is mended. */
export const reviewSentence = z
  .strictObject({
    id: z.string().max(60),
    language: translatedLanguage,
    /** `mark` of what was shown. */
    shown: mark,
    text: writtenWords,
  })
  .meta({ id: 'ReviewSentence' });

export type ReviewSentence = z.infer<typeof reviewSentence>;

export const reviewedSentence = z
  .object({ sentence: sentenceInReview, minutes: z.int().nonnegative() })
  .meta({ id: 'ReviewedSentence' });

export type ReviewedSentence = z.infer<typeof reviewedSentence>;
