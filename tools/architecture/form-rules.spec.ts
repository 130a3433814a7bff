import { formsOfTheirOwn, ownForms } from './form-rules.ts';

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
  expect(await formsOfTheirOwn()).toEqual([]);
});
