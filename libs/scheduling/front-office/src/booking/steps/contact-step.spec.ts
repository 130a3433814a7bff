import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslateService } from '@ngx-translate/core';

import { provideCatalogues } from '@one-stop-shop/shared/front-office';

import { BookingDraft } from '../booking-draft';
import { ContactStep } from './contact-step';

it('takes an error away as soon as the field is written anew, and leaves the others', async () => {
  sessionStorage.clear();
  TestBed.configureTestingModule({ providers: [provideCatalogues(), provideRouter([])] });
  TestBed.inject(TranslateService).setTranslation('it', {});
  const draft = TestBed.inject(BookingDraft);
  draft.answer({ contactBy: 'email', email: 'amina@' });
  draft.fieldErrors.set([
    { field: 'firstName', words: 'booking.reach.nameMissing' },
    { field: 'email', words: 'booking.reach.emailWrong' },
  ]);
  const fixture = TestBed.createComponent(ContactStep);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const email = page.querySelector<HTMLInputElement>('#email')!;
  expect(email.getAttribute('aria-invalid')).toBe('true');

  email.value = 'amina@example.org';
  email.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(email.getAttribute('aria-invalid')).toBeNull();
  const name = page.querySelector<HTMLInputElement>('#firstName')!;
  expect(name.getAttribute('aria-invalid')).toBe('true');
  // The list at the top keeps still, and with it the focus, until nothing is wrong any more.
  expect(page.querySelectorAll('.error-list li')).toHaveLength(2);

  name.value = 'Amina';
  name.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(page.querySelector('.error-list')).toBeNull();
});
