import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { ChangePreview } from './change-preview';
import { LookFirst } from './look-first';
import { ManagementApi } from './management-api';
import { PendingChange } from './pending-change';
import { aPreview } from './testing/an-affected-booking';

@Component({
  selector: 'oss-page-of-spec',
  imports: [ChangePreview, LookFirst],
  template: `
    <h1 tabindex="-1">Chiusure</h1>
    @if (pending.preview()) {
      <oss-change-preview when="" (back)="pending.putAside()" />
    } @else if (hasForm) {
      <oss-look-first />
    }
  `,
})
class PageOfSpec {
  hasForm = true;
  protected readonly pending = inject(PendingChange);
}

it.each([
  ['at the button that led there', true, 'button[type=submit]'],
  ['at the heading of a page without a form', false, 'h1'],
])('goes on %s when somebody goes back', async (_, hasForm, place) => {
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      PendingChange,
      { provide: LanguageChoice, useValue: { language: () => 'it' } },
      { provide: ManagementApi, useValue: { preview: () => Promise.resolve(aPreview()) } },
    ],
  });
  const fixture = TestBed.createComponent(PageOfSpec);
  fixture.componentInstance.hasForm = hasForm;
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  expect(document.activeElement).toBe(document.body);
  const id = '00000000-0000-7000-8000-000000000001';
  const pending = TestBed.inject(PendingChange);
  await pending.look({ kind: 'withdraw-closure', municipality: '059006', id });
  await fixture.whenStable();
  const back = page.querySelector<HTMLElement>('.button--plain');
  back?.focus();
  back?.click();
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement).toBe(page.querySelector(place));
  page.remove();
});
