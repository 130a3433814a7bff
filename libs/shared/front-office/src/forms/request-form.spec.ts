import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, MAX_LENGTH } from '@angular/forms/signals';
import { provideTranslateService } from '@ngx-translate/core';
import * as z from 'zod';

import { writtenLine } from '@one-stop-shop/shared/contracts';

import { Refusal } from '../api/refusal';
import { ChipsField } from './chips-field';
import { notBefore } from './day-rules';
import { Form } from './form';
import { RequestForm } from './request-form';
import { TextField } from './text-field';

const contract = z.strictObject({
  name: writtenLine(12),
  note: writtenLine(200).optional(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date().nullable(),
  places: z.array(z.enum(['cori', 'aprilia'])).min(1),
});

interface Written {
  readonly name: string;
  readonly note: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly places: readonly string[];
}

const empty: Written = { name: '', note: '', firstDay: '', lastDay: '', places: [] };

@Component({
  imports: [ChipsField, Form, FormField, TextField],
  template: `
    <oss-form act="act" [of]="form" [resumed]="resumed">
      <oss-text-field label="name" [formField]="form.fields.name" />
      <oss-text-field label="note" [formField]="form.fields.note" />
      <oss-text-field label="first" type="date" [formField]="form.fields.firstDay" />
      <oss-text-field label="last" type="date" help="help" [formField]="form.fields.lastDay" />
      <oss-chips-field label="places" [choices]="choices" [formField]="form.fields.places" />
    </oss-form>
  `,
})
class Page {
  readonly sent: unknown[] = [];
  resumed = false;
  refusal: Refusal | undefined;
  protected readonly choices = ['cori', 'aprilia'].map((value) => ({ value, words: value }));
  readonly form = new RequestForm({
    name: 'page',
    contract,
    written: signal<Written>(empty),
    asRequest: (written) => ({
      ...written,
      note: written.note || undefined,
      lastDay: written.lastDay || null,
    }),
    wrong: 'page.wrong',
    rules: ({ firstDay }) => notBefore(firstDay, () => '2026-11-23', 'page.wrong.firstDay'),
    refusals: { 'page.name-taken': 'name' },
    act: (request) => {
      if (this.refusal) throw this.refusal;
      this.sent.push(request);
    },
  });
}

async function open(resumed = false) {
  TestBed.configureTestingModule({ providers: [provideTranslateService()] });
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.resumed = resumed;
  // Focus is for what stands in the document.
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const field = (name: string) => page.querySelector<HTMLInputElement>(`[id="page.${name}"]`)!;
  return {
    page,
    shown: fixture.componentInstance,
    field,
    write: (name: string, text: string) => {
      field(name).value = text;
      field(name).dispatchEvent(new Event('input'));
      return fixture.whenStable();
    },
    send: async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      // The summary takes the focus after it is drawn.
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    },
    mistakes: () =>
      [...page.querySelectorAll('.desk-field__error')].map((one) => one.textContent.trim()),
    summary: () =>
      [...page.querySelectorAll('.error-list li')].map((one) => one.textContent.trim()),
  };
}

it('takes how long a field may be and which may stay empty from the contract', async () => {
  const { field, page } = await open();
  expect(field('name').maxLength).toBe(12);
  expect(field('note').maxLength).toBe(200);
  expect(field('firstDay').getAttribute('maxlength')).toBeNull();
  const optional = [...page.querySelectorAll('label, legend')].filter((label) =>
    label.textContent.includes('form.optional'),
  );
  expect(optional.map((label) => label.textContent.trim().split(/\s/)[0])).toEqual([
    'note',
    'last',
  ]);
  expect(field('name').getAttribute('aria-required')).toBe('true');
  expect(field('note').getAttribute('aria-required')).toBeNull();
});

it.each([12, 13])('takes a limit of %i to screen, server and document alike', (limit) => {
  const limited = z.strictObject({ name: writtenLine(limit) });
  const form = TestBed.runInInjectionContext(
    () =>
      new RequestForm({
        name: 'limited',
        contract: limited,
        written: signal({ name: '' }),
        wrong: 'page.wrong',
        act: () => undefined,
      }),
  );
  expect(form.fields.name().metadata(MAX_LENGTH)?.()).toBe(limit);
  expect(z.toJSONSchema(limited)).toMatchObject({ properties: { name: { maxLength: limit } } });
  const judged = [limit, limit + 1].map((length) =>
    limited.safeParse({ name: 'a'.repeat(length) }),
  );
  expect(judged.map(({ success }) => success)).toEqual([true, false]);
});

it('says nothing before the first try, then all of it, at its field and at the top', async () => {
  const { mistakes, send, summary, page, shown, field, write } = await open();
  await write('name', '');
  expect(mistakes()).toEqual([]);
  await send();
  expect(shown.sent).toEqual([]);
  const wrong = ['page.wrong.name', 'page.wrong.firstDay', 'page.wrong.places'];
  expect(mistakes()).toEqual(wrong);
  expect(summary()).toEqual(wrong);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  page.querySelector<HTMLElement>('.error-list li:last-child button')!.click();
  expect(document.activeElement).toBe(field('places'));
  expect(field('name').getAttribute('aria-describedby')).toBe('page.name-wrong');
});

it('takes a mistake away as soon as it is mended, and leaves the focus where it is', async () => {
  const { mistakes, send, summary, write, field } = await open();
  await send();
  field('name').focus();
  await write('name', 'Cori');
  expect(mistakes()).toEqual(['page.wrong.firstDay', 'page.wrong.places']);
  expect(summary()).toEqual(['page.wrong.firstDay', 'page.wrong.places']);
  expect(document.activeElement).toBe(field('name'));
  // Wrong again before the next try: said at the field, not at the top.
  await write('firstDay', '2026-11-22');
  expect(mistakes()).toContain('page.wrong.firstDay');
});

it('sends the request as the contract tidies it', async () => {
  const { send, write, field, shown } = await open();
  await write('name', '  Cori  ');
  await write('firstDay', '2026-12-01');
  field('places').click();
  await send();
  expect(shown.sent).toEqual([
    { name: 'Cori', firstDay: '2026-12-01', lastDay: null, places: ['cori'] },
  ]);
});

it('says at its field what the server refuses, until it is written anew', async () => {
  const { send, write, field, shown, mistakes, page } = await open();
  await write('name', 'Cori');
  await write('firstDay', '2026-12-01');
  field('places').click();
  const refusedWith = (code: string, pointers: readonly string[] = []) =>
    new Refusal({
      type: 'about:blank',
      title: code,
      status: 409,
      code,
      errors: pointers.map((pointer) => ({ pointer, code: 'wrong' })),
    });
  shown.refusal = refusedWith('page.name-taken');
  await send();
  expect(mistakes()).toEqual(['problem.page.name-taken']);
  expect(page.querySelector('.error-list')).not.toBeNull();
  await write('name', 'Aprilia');
  expect(mistakes()).toEqual([]);

  shown.refusal = refusedWith('request.invalid', ['/lastDay', '/nowhere']);
  await send();
  expect(mistakes()).toEqual(['page.wrong.lastDay']);

  // What is about no field is said above the act.
  shown.refusal = refusedWith('server.busy');
  await write('lastDay', '2026-12-02');
  await send();
  expect(mistakes()).toEqual([]);
  expect(page.querySelector('oss-failure')).not.toBeNull();
  expect(shown.sent).toEqual([]);
});

it('begins anew without mistakes', async () => {
  const { send, mistakes, shown, field } = await open();
  await send();
  shown.form.begin({ ...empty, name: 'Rocca' });
  await TestBed.inject((await import('@angular/core')).ApplicationRef).whenStable();
  expect(mistakes()).toEqual([]);
  expect(field('name').value).toBe('Rocca');
});

it('goes on at the act when somebody comes back from what it showed', async () => {
  const { page } = await open(true);
  expect(document.activeElement).toBe(page.querySelector('button[type=submit]'));
});

describe('a day that does not exist', () => {
  // As browsers do: its value is empty, and where it was empty before they tell of no input.
  function typeImpossibleDay(field: HTMLInputElement, event = 'keyup'): unknown[] {
    const set: unknown[] = [];
    Object.defineProperty(field, 'validity', { value: { badInput: true } });
    Object.defineProperty(field, 'value', { get: () => '', set: (value) => set.push(value) });
    field.dispatchEvent(new Event(event));
    return set;
  }

  const complete = { ...empty, name: 'Rocca', firstDay: '2026-11-24', places: ['cori'] };

  it('is a mistake of a field that may stay empty, and is not sent as if it were empty', async () => {
    const { field, mistakes, page, send, shown, summary } = await open();
    shown.form.begin(complete);
    typeImpossibleDay(field('lastDay'));
    await send();
    expect(shown.sent).toEqual([]);
    expect([mistakes(), summary()]).toEqual([['form.impossible.date'], ['form.impossible.date']]);
    expect(page.querySelector('[id="page.lastDay"]')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes the place of the day before, and of what else is wrong with an empty field', async () => {
    const { field, mistakes, send, shown } = await open();
    shown.form.begin(complete);
    TestBed.tick();
    const set = typeImpossibleDay(field('firstDay'), 'input');
    await send();
    expect([shown.sent, mistakes()]).toEqual([[], ['form.impossible.date']]);
    // What they typed stays.
    expect(set).toEqual([]);
  });

  it('is taken away when the form begins anew', async () => {
    const { field, mistakes, send, shown } = await open();
    shown.form.begin(complete);
    const set = typeImpossibleDay(field('lastDay'));
    await send();
    shown.form.begin(complete);
    await send();
    expect(set).toEqual(['']);
    expect([shown.sent.length, mistakes()]).toEqual([1, []]);
  });
});
