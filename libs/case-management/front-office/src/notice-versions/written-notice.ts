import type { NoticeTexts } from '@one-stop-shop/case-management/contracts';
import { type PublicLanguage, publicLanguages } from '@one-stop-shop/shared/contracts';

export interface WrittenText {
  readonly title: string;
  readonly words: string;
  readonly reviewed: boolean;
}

/** What the form of a new notice holds. */
export interface WrittenNotice {
  /** YYYY-MM-DD */
  readonly validFrom: string;
  readonly required: boolean;
  /** The version it was begun with; 0 where there was none. A draft found later still says so. */
  readonly shown: number;
  readonly texts: Readonly<Record<PublicLanguage, WrittenText>>;
}

/** Begins with what is said today; of a language that is missing there everything is still to write. */
export function begunWith(today: string, present: NoticeTexts, shown: number): WrittenNotice {
  const known = new Map(present.map((text) => [text.language, text]));
  const texts = publicLanguages.map((language) => {
    const { title = '', paragraphs = [], draft = true } = known.get(language) ?? {};
    return [language, { title, words: paragraphs.join('\n\n'), reviewed: !draft }];
  });
  return {
    ...{ validFrom: today, required: true, shown },
    texts: Object.fromEntries(texts) as Record<PublicLanguage, WrittenText>,
  };
}

/**
 * What somebody read over is not what is written now: a text that was changed is a draft until they say
 * so again, and so is every other language when the Italian was changed.
 */
export function asDraftsWhereChanged(before: WrittenNotice, now: WrittenNotice): WrittenNotice {
  const changed = new Set(
    publicLanguages.filter((language) => !isSameText(before.texts[language], now.texts[language])),
  );
  const isDraft = (language: PublicLanguage) => changed.has(language) || changed.has('it');
  const stale = publicLanguages.filter(
    (language) => isDraft(language) && now.texts[language].reviewed,
  );
  if (stale.length === 0) return now;
  const drafts = stale.map((language) => [language, { ...now.texts[language], reviewed: false }]);
  const texts = {
    ...now.texts,
    ...(Object.fromEntries(drafts) as Partial<WrittenNotice['texts']>),
  };
  return { ...now, texts };
}

function isSameText(one: WrittenText, other: WrittenText): boolean {
  return one.title === other.title && one.words === other.words;
}

export const isEmpty = ({ title, words }: WrittenText): boolean => !title.trim() && !words.trim();

/** What publishing does to each language; one that is changed may be a draft too. */
export interface NoticeOverview {
  readonly changed: readonly PublicLanguage[];
  readonly unchanged: readonly PublicLanguage[];
  readonly drafts: readonly PublicLanguage[];
  /** In them the Italian text is shown. */
  readonly missing: readonly PublicLanguage[];
}

/** @param present as people read it today */
export function overviewOf(present: WrittenNotice, now: WrittenNotice): NoticeOverview {
  const written = publicLanguages.filter((language) => !isEmpty(now.texts[language]));
  const isSame = (language: PublicLanguage) =>
    isSameText(present.texts[language], now.texts[language]);
  return {
    changed: written.filter((language) => !isSame(language)),
    unchanged: written.filter(isSame),
    drafts: written.filter((language) => !now.texts[language].reviewed),
    missing: publicLanguages.filter((language) => isEmpty(now.texts[language])),
  };
}

/** The language of a text, of the id of a field in it; undefined for other fields. */
export function languageOfField(field: string): PublicLanguage | undefined {
  const [, code] = /\.texts\.(\w+)\.\w+$/.exec(field) ?? [];
  return publicLanguages.find((language) => language === code);
}

/** A language in which nothing is written is left out; Italian never is. */
export function textsToPublish(
  texts: WrittenNotice['texts'],
): Partial<Record<PublicLanguage, WrittenText>> {
  const written = Object.entries(texts).filter(
    ([language, text]) => language === 'it' || !isEmpty(text),
  );
  return Object.fromEntries(written);
}

/** As the server will keep them. */
export const paragraphsOf = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '');
