import { glob, readFile } from 'node:fs/promises';

/** What the pages of the staff take from `shared/front-office/src/forms`, and keep no copy of. */
const kept: readonly (readonly [RegExp, string])[] = [
  [/<form\b|\bnovalidate\b/, 'a form of its own'],
  [/<(?:input|select|textarea)\b/, 'a field of its own'],
  [/\b(?:max|min)length=|\[(?:attr\.)?(?:max|min)[lL]ength\]=/, 'a limit of its own'],
  [/\baria-invalid\b/, 'mistakes of its own'],
  [/<oss-error-summary\b/, 'a summary of mistakes of its own'],
  [/\bsafeParse\(|\bwritten(?:Email|Line|Name|Signs|Words)\b|\\S\+@/, 'a judgement of its own'],
];

/** The rooms that all others take it from, and pages that are not the staff's. */
const elsewhere = [
  'libs/shared/front-office/src/acts/',
  'libs/shared/front-office/src/forms/',
  // Shows the room, with a contract of its own.
  'libs/shared/front-office/src/gallery/',
  // People who book: one question a page, in large letters.
  'libs/scheduling/front-office/src/booking/',
  'libs/scheduling/front-office/src/manage/',
];

/** Fields that nobody is asked for, and judgements about something else than a field. */
const unasked = [
  // Tells password managers whose new password it is.
  'libs/identity/front-office/src/invitation/invitation-page.html: a field of its own',
  'libs/shared/front-office/src/language/language-switch.ts: a field of its own',
  // Sorts the rows where they are cards.
  'libs/shared/front-office/src/table/table.html: a field of its own',
  // Goes to a day.
  'libs/scheduling/front-office/src/agenda/calendar/agenda-bar.html: a field of its own',
  // Visits to give up, and what becomes of those that a change hits: acts on things in a list.
  'libs/scheduling/front-office/src/agenda/contact/same-contact.html: a field of its own',
  'libs/scheduling/front-office/src/changes/affected-table.html: a field of its own',
  // Looks for visits once a contact is complete, while it is still written.
  'libs/scheduling/front-office/src/agenda/contact/contact-warning.ts: a judgement of its own',
  // A file, chosen or dropped: no form keeps its value.
  'libs/case-management/front-office/src/documents/choose-file.ts: a field of its own',
  // Whether an address that the notice printed is one at all, before anybody writes.
  'libs/scheduling/front-office/src/desks/written-timetable.ts: a judgement of its own',
  // Which number digits mean; the contract says only what digits are.
  'libs/scheduling/front-office/src/desks/one-number.ts: a judgement of its own',
];

/** What a file of a front office keeps of its own. */
export function ownForms(file: string, text: string): string[] {
  if (/\.spec\.ts$/.test(file) || elsewhere.some((room) => file.startsWith(room))) return [];
  return kept
    .filter(([sign]) => sign.test(text))
    .map(([, what]) => `${file}: ${what}`)
    .filter((found) => !unasked.includes(found));
}

/** All that the pages of the staff keep of their own, in the order of their files. */
export async function formsOfTheirOwn(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('{libs/*/front-office,apps/front-office}/src/**/*.{html,ts}'))
    found.push(...ownForms(file, await readFile(file, 'utf8')));
  return found.toSorted();
}
