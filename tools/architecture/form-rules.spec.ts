import { formsOfTheirOwn, ownForms } from './form-rules.ts';

/** Still to be moved; a file that was moved leaves the list. */
const stillOwn: readonly string[] = [
  'agenda/acts/move-appointment.html',
  'agenda/calendar/agenda-bar.html',
  'agenda/contact/contact-warning.ts',
  'agenda/contact/same-contact.html',
  'agenda/keys/keys-help.ts',
  'agenda/new-booking/moment-choice.html',
  'agenda/new-booking/new-booking.html',
  'agenda/new-booking/visitor-fields.html',
  'agenda/new-booking/visitor-notes.ts',
  'changes/affected-table.html',
  'changes/text-field.ts',
  'closures/feast-rule-fields.html',
  'closures/new-feast-page.html',
  'desks/open-desk-page.ts',
  'desks/openings-editor.html',
  'desks/reach-draft.ts',
  'desks/reach-fields.ts',
  'desks/reach-page.ts',
  'desks/timetable-form.html',
  'mediators/change-shift-page.html',
  'mediators/new-absence-page.html',
  'mediators/new-shift-page.html',
].map((file) => `libs/scheduling/front-office/src/${file}`);

const page = 'libs/identity/front-office/src/staff/page.html';

it.each([
  ['<form novalidate>', 'a form of its own'],
  ['<textarea></textarea>', 'a field of its own'],
  ['<oss-text-field maxlength="80" />', 'a limit of its own'],
  ['<oss-text-field [maxLength]="80" />', 'a limit of its own'],
  ['<oss-text-field [attr.aria-invalid]="wrong()" />', 'mistakes of its own'],
  ['<oss-error-summary [errors]="wrong()" />', 'a summary of mistakes of its own'],
  ['writtenEmail.safeParse(this.email())', 'a judgement of its own'],
  ['/^\\S+@\\S+\\.\\S+$/.test(email)', 'a judgement of its own'],
])('sees that %s is %s', (text, what) => {
  expect(ownForms(page, text)).toEqual([`${page}: ${what}`]);
  expect(ownForms('libs/shared/front-office/src/forms/field.ts', text)).toEqual([]);
});

it('lets a page take its form from the shared room', () => {
  expect(ownForms(page, '<oss-form [of]="form"><oss-text-field [formField]="name" />')).toEqual([]);
});

it('finds no form of the staff that keeps its own copy of validation, summary or limits', async () => {
  const found = await formsOfTheirOwn();
  const isKnown = (line: string) => stillOwn.some((file) => line.startsWith(`${file}: `));
  expect(found.filter((line) => !isKnown(line))).toEqual([]);
  const isMoved = (file: string) => !found.some((line) => line.startsWith(`${file}: `));
  expect(stillOwn.filter(isMoved)).toEqual([]);
});
