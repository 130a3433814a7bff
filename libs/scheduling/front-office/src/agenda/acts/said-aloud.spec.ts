import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { LanguageChoice } from '@one-stop-shop/shared/front-office';
import { UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { DaysInView } from '../calendar/days-in-view';
import { AgendaKeys } from '../keys/agenda-keys';
import { twentyMinutes } from '../testing/a-day';
import { AppointmentActs } from './appointment-acts';
import { SaidAloud } from './said-aloud';

it.each([
  { days: ['2026-11-24'], said: 'Amina, 16:00' },
  { days: ['2026-11-25'], said: 'Amina, martedì 24 novembre, 16:00' },
  { days: ['2026-11-24', '2026-11-25'], said: 'Amina, martedì 24 novembre, 16:00' },
])('says the day unless it is the one in view: $days', async ({ days, said }) => {
  const { startsAt } = twentyMinutes('16:00');
  const done = signal({ act: 'booked', id: 'one', firstName: 'Amina', startsAt });
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      { provide: LanguageChoice, useValue: { language: () => 'it' } },
      { provide: DaysInView, useValue: { days: () => days } },
      { provide: AgendaKeys, useValue: { nothingDone: () => undefined } },
      { provide: AppointmentActs, useValue: { done } },
      { provide: UndoOffer, useValue: { offered: () => undefined } },
    ],
  });
  const fixture = TestBed.createComponent(SaidAloud);
  await fixture.whenStable();
  const words = (fixture.nativeElement as HTMLElement).querySelector(
    '.undo-notice__said',
  )?.textContent;
  expect(words?.replace(/\s+/g, ' ').trim()).toBe(`agenda.done.booked ${said}`);
});
