import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField } from '@angular/forms/signals';
import { provideTranslateService } from '@ngx-translate/core';
import * as z from 'zod';

import { CodeField } from './code-field';
import { Form } from './form';
import { PasswordField } from './password-field';
import { RequestForm } from './request-form';

const contract = z.strictObject({
  password: z.string().min(1).max(256),
  code: z.string().length(6),
});

@Component({
  imports: [CodeField, Form, FormField, PasswordField],
  template: `
    <oss-form brief opened act="act" [of]="form" [paused]="paused()">
      <oss-password-field label="password" kind="new" [formField]="form.fields.password" />
      <oss-code-field label="code" [formField]="form.fields.code" />
    </oss-form>
  `,
})
class Page {
  readonly sent: unknown[] = [];
  readonly paused = signal(false);
  readonly form = new RequestForm({
    name: 'page',
    contract,
    written: signal({ password: 'un segreto', code: '12' }),
    wrong: 'page.wrong',
    act: (request) => void this.sent.push(request),
  });
}

async function open() {
  TestBed.configureTestingModule({ providers: [provideTranslateService()] });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    shown: fixture.componentInstance,
    field: (name: string) => page.querySelector<HTMLInputElement>(`[id="page.${name}"]`)!,
    settled: () => fixture.whenStable(),
    send: async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      // The field takes the focus after its mistake is drawn.
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it('leads to its first field when somebody just asked for it', async () => {
  const { field } = await open();
  expect(document.activeElement).toBe(field('password'));
});

it('says a mistake of a brief form at its field alone, and leads there', async () => {
  const { field, page, send, shown } = await open();
  await send();
  expect(shown.sent).toEqual([]);
  expect(page.querySelector('.error-list')).toBeNull();
  expect(page.querySelectorAll('.desk-field__error')).toHaveLength(1);
  expect(document.activeElement).toBe(field('code'));
  // What is to be written anew is selected as a whole.
  expect([field('code').selectionStart, field('code').selectionEnd]).toEqual([0, 2]);
});

it('sends nothing while it is paused', async () => {
  const { send, settled, shown } = await open();
  shown.form.begin({ password: 'un segreto', code: '123456' });
  shown.paused.set(true);
  await settled();
  await send();
  expect(shown.sent).toEqual([]);
  shown.paused.set(false);
  await settled();
  await send();
  expect(shown.sent).toEqual([{ password: 'un segreto', code: '123456' }]);
});

it('shows a new password to who asks for it', async () => {
  const { field, page, settled } = await open();
  const button = page.querySelector<HTMLElement>('.password-field button')!;
  expect([field('password').type, button.textContent.trim()]).toEqual(['password', 'form.show']);
  button.click();
  await settled();
  expect([field('password').type, button.getAttribute('aria-pressed')]).toEqual(['text', 'true']);
  expect(field('password').maxLength).toBe(256);
});
