import {
  dayWithYear,
  writingDirection,
  type MunicipalityCode,
} from '@one-stop-shop/shared/contracts';
import { escapedHtml, type AddedFieldClasses } from '@one-stop-shop/shared/server';
import type { ReadingsOfDay } from '../persistence/readings-of-subject';
import { sheetStyle } from './sheet-style';
import type { SheetWords } from './sheet-words';
import { inWords } from './who-looked-words';

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
export function whoLookedSheet(words: SheetWords, sheet: WhoLookedSheet): string {
  const { language } = words;
  const title = words.html('looked.title');
  const body = `<h1>${title}</h1>
<p>${words.html('looked.about')}</p>
<p class="small">${words.html('looked.subject', { reference: sheet.subject })}<br>
${words.html('looked.made', { date: sheet.madeAt, time: sheet.madeAt })}</p>
${sections(words, sheet).join('\n')}
${sheet.hasOlder ? `<p>${words.html('looked.older')}</p>` : ''}
<p>${words.html('looked.questions')}</p>`;
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
${body}
${words.hasDraft ? words.aboutDrafts() : ''}
</main>
</body>
</html>
`;
}

function sections(words: SheetWords, sheet: WhoLookedSheet): string[] {
  const { language } = words;
  const byDay = Map.groupBy(sheet.days, ({ first }) => dayWithYear(first, language));
  return [...byDay].map(
    ([day, readings]) => `<section>
<h2>${escapedHtml(day)}</h2>
<ul>
${readings.map((each) => line(words, each, sheet)).join('\n')}
</ul>
</section>`,
  );
}

function line(words: SheetWords, reading: ReadingsOfDay, sheet: WhoLookedSheet): string {
  const { role, purpose, classes } = inWords(words, reading, sheet.added);
  const town = sheet.municipalities.get(reading.municipality) ?? reading.municipality;
  const hasPlace = reading.role !== 'visitor' && reading.role !== 'worker';
  const who = hasPlace ? words.html('looked.who', { role, town }) : escapedHtml(role);
  return `<li><strong>${who}</strong><br>
${hours(words, reading)}<br>
${words.html('looked.why', { purpose })}<br>
${words.html('looked.what', { list: classes })}</li>`;
}

function hours(words: SheetWords, { times, first, last }: ReadingsOfDay): string {
  return times === 1
    ? words.html('looked.once', { time: first })
    : words.html('looked.often', { count: times, from: first, until: last });
}
