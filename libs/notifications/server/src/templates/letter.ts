import {
  writingDirection,
  writtenLanguage,
  type PublicLanguage,
} from '@one-stop-shop/shared/contracts';
import type { MessageKind } from '../domain/message';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { hasCalendar, paragraphsOf, subjectOf } from './paragraphs';
import { asHtml, asText, escaped } from './piece';

/** A message in writing: the person's language first, Italian below for whoever helps them. */
export interface Letter {
  readonly language: PublicLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An iCalendar file to go with it. */
  readonly calendar?: string;
}

export function writeLetter(kind: MessageKind, appointment: AppointmentToTell): Letter {
  const language = writtenLanguage(appointment.language);
  const languages: PublicLanguage[] = language === 'it' ? ['it'] : [language, 'it'];
  // Plain: mail programs list subjects without regard to direction marks.
  const subject = asText(subjectOf(kind, appointment, language), 'ltr');
  return {
    language,
    subject,
    text: languages.map((each) => textIn(each, kind, appointment)).join(`\n\n${rule}\n\n`) + '\n',
    html: page(
      language,
      subject,
      languages.map((each) => sectionIn(each, kind, appointment)),
    ),
    ...(hasCalendar(kind) && { calendar: appointment.calendar }),
  };
}

const rule = '--------';

function textIn(
  language: PublicLanguage,
  kind: MessageKind,
  appointment: AppointmentToTell,
): string {
  return paragraphsOf(kind, appointment, language)
    .map((lines) => lines.map((line) => asText(line, writingDirection(language))).join('\n'))
    .join('\n\n');
}

function sectionIn(
  language: PublicLanguage,
  kind: MessageKind,
  appointment: AppointmentToTell,
): string {
  const paragraphs = paragraphsOf(kind, appointment, language).map(
    (lines) => `<p>${lines.map(asHtml).join('<br>\n')}</p>`,
  );
  const direction = writingDirection(language);
  return `<div lang="${language}" dir="${direction}">\n${paragraphs.join('\n')}\n</div>`;
}

function page(language: PublicLanguage, subject: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}" dir="${writingDirection(language)}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family: 'Titillium Web', 'Noto Sans', sans-serif; font-size: 18px; line-height: 1.5; max-width: 36em; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; word-break: break-word">
${sections.join('\n<hr>\n')}
</body>
</html>
`;
}
