import * as z from 'zod';
import {
  instant,
  keptDate,
  localDate,
  municipalityCode,
  publicLanguages,
  writtenLine,
  writtenWordsUpTo,
} from '@one-stop-shop/shared/contracts';
import { noticeVersion } from './notice';

/** Most characters of the notice in one language, and in all of them: a request holds no more. */
export const longestNotice = 20_000;
export const longestNoticeInAll = 80_000;

const written = z.enum(publicLanguages);

/** The notice in one language, as it is written in the form. */
const noticeWords = z.strictObject({
  title: writtenLine(200),
  /** Plain text; an empty line ends a paragraph. */
  words: writtenWordsUpTo(longestNotice),
  /** Somebody who speaks the language has read it; else it is shown as a draft. */
  reviewed: z.boolean(),
});

/** `POST /api/privacy-notices/versions`: from a day on; what was published never changes. */
export const publishNotice = z
  .strictObject({
    municipality: municipalityCode,
    /** Today or later. */
    validFrom: localDate,
    /** Whether who was given an earlier one must be given this one. */
    required: z.boolean(),
    /** In a language that is left out the Italian is shown, and says so. */
    texts: z.strictObject({
      ...(Object.fromEntries(
        publicLanguages.map((language) => [language, noticeWords.optional()]),
      ) as Record<(typeof publicLanguages)[number], z.ZodOptional<typeof noticeWords>>),
      it: noticeWords,
    }),
    /** Newest version that the form was begun with: of two who publish at once one is told. */
    shown: z.int().min(0).max(10_000),
  })
  .refine(
    ({ texts }) =>
      Object.values(texts).reduce((all, text) => all + text.words.length, 0) <= longestNoticeInAll,
    { path: ['texts'], error: 'too-long-in-all' },
  )
  .meta({ id: 'PublishNotice' });

export type PublishNotice = z.infer<typeof publishNotice>;

export const publishedNotice = z.object({ version: noticeVersion }).meta({ id: 'PublishedNotice' });

/** `GET /api/privacy-notices/versions?municipality=059006`: the newest first. */
export const noticeVersions = z
  .array(
    z.object({
      version: noticeVersion,
      validFrom: keptDate,
      required: z.boolean(),
      /** Whether it is the one that is given today. */
      inForce: z.boolean(),
      /** Missing of the first one, which came with the service. */
      publishedAt: instant.optional(),
      /** How whoever published it is called; missing for who works here no longer. */
      publishedBy: z.string().optional(),
      languages: z.array(z.object({ language: written, draft: z.boolean() })),
    }),
  )
  .max(100)
  .meta({ id: 'NoticeVersions' });

export type NoticeVersions = z.infer<typeof noticeVersions>;

export const noticeVersionsQuery = z
  .strictObject({ municipality: municipalityCode })
  .meta({ id: 'NoticeVersionsQuery' });

export type NoticeVersionsQuery = z.infer<typeof noticeVersionsQuery>;

/** `GET /api/privacy-notices/versions/{version}?municipality=059006`: all that it says. */
export const noticeTexts = z
  .array(
    z.object({
      language: written,
      title: z.string(),
      paragraphs: z.array(z.string()),
      draft: z.boolean(),
    }),
  )
  .meta({ id: 'NoticeTexts' });

export type NoticeTexts = z.infer<typeof noticeTexts>;
