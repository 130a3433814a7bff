import {
  pluralForm,
  timeInDigits,
  writingDirection,
  type MunicipalityCode,
  type PublicLanguage,
} from '@one-stop-shop/shared/contracts';
import { escapedHtml, type AddedFieldClasses } from '@one-stop-shop/shared/server';
import type { ReadingsOfDay } from '../persistence/readings-of-subject';
import { sheetStyle } from './sheet-style';
import { dayWithYear, inWords } from './who-looked-words';
import { sentence } from './words';

export interface WhoLookedSheet {
  readonly subject: string;
  readonly days: readonly ReadingsOfDay[];
  readonly municipalities: ReadonlyMap<MunicipalityCode, string>;
  readonly added: AddedFieldClasses;
  /** Whether there are more than the sheet holds. */
  readonly hasOlder: boolean;
  readonly madeAt: Date;
}

/** The list of who looked as a page to print, in the person's language; it needs nothing else. */
export function whoLookedSheet(language: PublicLanguage, sheet: WhoLookedSheet): string {
  const title = sentence(language, 'title');
  return `<!doctype html>
<html lang="${language}" dir="${writingDirection(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${sheetStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence(language, 'about')}</p>
<p class="small">${sentence(language, 'subject', { subject: { ltr: sheet.subject } })}<br>
${sentence(language, 'made', {
  day: dayWithYear(sheet.madeAt, language),
  time: { ltr: timeInDigits(sheet.madeAt) },
})}</p>
${sections(language, sheet).join('\n')}
${sheet.hasOlder ? `<p>${sentence(language, 'older')}</p>` : ''}
<p>${sentence(language, 'questions')}</p>
</main>
</body>
</html>
`;
}

function sections(language: PublicLanguage, sheet: WhoLookedSheet): string[] {
  const byDay = Map.groupBy(sheet.days, ({ first }) => dayWithYear(first, language));
  return [...byDay].map(
    ([day, readings]) => `<section>
<h2>${escapedHtml(day)}</h2>
<ul>
${readings.map((each) => line(language, each, sheet)).join('\n')}
</ul>
</section>`,
  );
}

function line(language: PublicLanguage, reading: ReadingsOfDay, sheet: WhoLookedSheet): string {
  const { role, purpose, classes } = inWords(language, reading, sheet.added);
  const municipality = sheet.municipalities.get(reading.municipality) ?? reading.municipality;
  const hasPlace = reading.role !== 'visitor' && reading.role !== 'worker';
  const who = hasPlace ? sentence(language, 'who', { role, municipality }) : escapedHtml(role);
  return `<li><strong>${who}</strong><br>
${hours(language, reading)}<br>
${sentence(language, 'why', { purpose })}<br>
${sentence(language, 'what', { classes })}</li>`;
}

function hours(language: PublicLanguage, { times, first, last }: ReadingsOfDay): string {
  return sentence(language, times === 1 ? 'once' : `often.#${pluralForm(times, language)}`, {
    times: { ltr: String(times) },
    first: { ltr: timeInDigits(first) },
    last: { ltr: timeInDigits(last) },
  });
}
