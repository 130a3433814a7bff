import * as z from 'zod';
import {
  defineAct,
  instant,
  keptDate,
  municipalityCode,
  publicLanguages,
  serviceLanguage,
} from '@one-stop-shop/shared/contracts';

/** How somebody was given the privacy notice. */
export const noticeWays = ['read_aloud', 'on_paper', 'on_screen', 'by_link'] as const;

/** Counted in each municipality; a number never means another text. */
export const noticeVersion = z.int().min(1).max(10_000).meta({ id: 'NoticeVersion' });

const written = z.enum(publicLanguages);

/**
 * In which language, and how. Whoever reads aloud may say it in a language in which it isn't
 * written.
 */
const giving = { language: serviceLanguage, how: z.enum(noticeWays) };

/** Said of who is registered: the notice in force is meant. */
export const noticeGivenAtOnce = z.strictObject(giving).meta({ id: 'NoticeGivenAtOnce' });

/** `POST /api/persons/{id}/notices` */
export const giveNotice = z
  .strictObject({ version: noticeVersion, ...giving })
  .meta({ id: 'GiveNotice' });

export type GiveNotice = z.infer<typeof giveNotice>;

export const giveNoticeAct = defineAct('give-notice', giveNotice);

/** A notice that somebody was given; append-only. */
export const noticeGiven = z
  .object({
    id: z.uuid(),
    version: noticeVersion,
    ...giving,
    givenAt: instant,
    /** Id of the operator. */
    givenBy: z.uuid(),
  })
  .meta({ id: 'NoticeGiven' });

export type NoticeGiven = z.infer<typeof noticeGiven>;

/** The notice that is in force for somebody. */
export const noticeInForce = z
  .object({
    version: noticeVersion,
    validFrom: keptDate,
    /** In which it is written. */
    languages: z.array(written),
    /** Whether they have not been given the newest that everybody must be given. */
    due: z.boolean(),
  })
  .meta({ id: 'NoticeInForce' });

/** `GET /api/privacy-notices?municipality=059006&language=ur` */
export const noticeQuery = z
  .strictObject({ municipality: municipalityCode, language: serviceLanguage })
  .meta({ id: 'NoticeQuery' });

export type NoticeQuery = z.infer<typeof noticeQuery>;

/** The notice in force, to be read out, shown or printed. */
export const privacyNotice = z
  .object({
    municipality: municipalityCode,
    version: noticeVersion,
    validFrom: keptDate,
    /** English where it isn't written in the one that was asked for. */
    language: written,
    title: z.string(),
    paragraphs: z.array(z.string()),
    /** A machine has translated it, and nobody has read that. */
    draft: z.boolean(),
  })
  .meta({ id: 'PrivacyNotice' });

export type PrivacyNotice = z.infer<typeof privacyNotice>;
