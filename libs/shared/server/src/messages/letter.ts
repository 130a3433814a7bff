import {
  writingDirection,
  writtenLanguage,
  type PublicLanguage,
  type ServiceLanguage,
} from '@one-stop-shop/shared/contracts';
import type { CalendarFile } from '@one-stop-shop/shared/domain';
import { escapedHtml } from '../export/escaped-html';
import type { Say } from '../sentences/say';
import type { SentenceId } from '../sentences/texts';
import { asHtml, asText, isDraftLine, type Line, type SaidLine } from './piece';

/** A message in writing: the person's language first, Italian below for whoever helps them. */
export interface Letter {
  readonly language: PublicLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Files that bring calendars up to date, one for each visit. */
  readonly calendars: readonly CalendarFile[];
}

/** What a letter says in each of its languages. */
export interface LetterText<Language extends PublicLanguage> {
  readonly subject: (language: Language) => SaidLine;
  /** A list of short lines for each paragraph. */
  readonly paragraphs: (language: Language) => Line[][];
}

/**
 * A letter to who speaks this language; Italian stands below. Where a machine has translated a
 * line of it and nobody has read that since, each language ends with a sentence that says so.
 * @param say with what mediators have reviewed in {@link writtenLanguage}
 * @param byMachine the sentence that says so
 */
export function letterTo(
  reader: ServiceLanguage,
  { subject, paragraphs }: LetterText<PublicLanguage>,
  say: Say,
  byMachine: SentenceId = 'translation.by-machine',
): Letter {
  const language = writtenLanguage(reader);
  const isDraft = subject(language).isDraft || paragraphs(language).flat().some(isDraftLine);
  return letterIn(language === 'it' ? ['it'] : [language, 'it'], {
    subject,
    paragraphs: (each) => [...paragraphs(each), ...(isDraft ? [[say(byMachine, each)]] : [])],
  });
}

/** A letter in several languages, one below the other; the first one's is its subject. */
export function letterIn<Language extends PublicLanguage>(
  languages: readonly [Language, ...Language[]],
  content: LetterText<Language>,
): Letter {
  const [language] = languages;
  // Plain: mail programs list subjects without regard to direction marks.
  const subject = asText(content.subject(language), 'ltr');
  return {
    language,
    subject,
    calendars: [],
    text: languages.map((each) => textIn(each, content)).join(`\n\n${rule}\n\n`) + '\n',
    html: page(
      language,
      subject,
      languages.map((each) => sectionIn(each, content)),
    ),
  };
}

const rule = '--------';

function textIn<Language extends PublicLanguage>(
  language: Language,
  content: LetterText<Language>,
): string {
  return content
    .paragraphs(language)
    .map((lines) =>
      lines.flatMap((line) => asText(line, writingDirection(language)) ?? []).join('\n'),
    )
    .join('\n\n');
}

function sectionIn<Language extends PublicLanguage>(
  language: Language,
  content: LetterText<Language>,
): string {
  const paragraphs = content
    .paragraphs(language)
    .map((lines) => `<p>${lines.map(asHtml).join('<br>\n')}</p>`);
  const direction = writingDirection(language);
  return `<div lang="${language}" dir="${direction}">\n${paragraphs.join('\n')}\n</div>`;
}

function page(language: PublicLanguage, subject: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}" dir="${writingDirection(language)}">
<head><meta charset="utf-8"><title>${escapedHtml(subject)}</title></head>
<body style="font-family: 'Titillium Web', 'Noto Sans', sans-serif; font-size: 18px; line-height: 1.5; max-width: 36em; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; word-break: break-word">
${sections.join('\n<hr>\n')}
</body>
</html>
`;
}
