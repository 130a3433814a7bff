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
  readonly texts: Readonly<Record<PublicLanguage, WrittenText>>;
}

/** Begins with what is said today; of a language that is missing there everything is still to write. */
export function begunWith(today: string, present: NoticeTexts): WrittenNotice {
  const known = new Map(present.map((text) => [text.language, text]));
  const texts = publicLanguages.map((language) => {
    const { title = '', paragraphs = [], draft = true } = known.get(language) ?? {};
    return [language, { title, words: paragraphs.join('\n\n'), reviewed: !draft }];
  });
  return {
    ...{ validFrom: today, required: true },
    texts: Object.fromEntries(texts) as Record<PublicLanguage, WrittenText>,
  };
}

export const isEmpty = ({ title, words }: WrittenText): boolean => !title.trim() && !words.trim();

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
