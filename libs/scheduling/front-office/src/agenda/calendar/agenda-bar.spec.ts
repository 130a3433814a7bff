import { computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTranslateService } from '@ngx-translate/core';

import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { SidePanel } from '../side-panel';
import { VisitsInView } from '../visits-in-view';
import { AgendaBar } from './agenda-bar';
import { DayWalk } from './day-walk';
import { DaysInView } from './days-in-view';

it('takes the focus that was lost with the days before, and no other', async () => {
  const day = signal('2026-12-01');
  const days = computed(() => [day()]);
  const shown = { day, days, range: day, view: () => 'day', today: () => '2026-11-24' };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslateService(),
      { provide: LanguageChoice, useValue: { language: () => 'it' } },
      { provide: DaysInView, useValue: shown },
      { provide: DayWalk, useValue: {} },
      { provide: SidePanel, useValue: {} },
      { provide: VisitsInView, useValue: { mayChange: true } },
    ],
  });
  const fixture = TestBed.createComponent(AgendaBar);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  expect(document.activeElement).toBe(document.body);

  day.set('2026-12-02');
  await fixture.whenStable();
  expect(document.activeElement).toBe(page.querySelector('h1'));

  const next = page.querySelectorAll<HTMLElement>('.agenda-bar__walk button')[2];
  next?.focus();
  day.set('2026-12-03');
  await fixture.whenStable();
  expect(document.activeElement).toBe(next);
  page.remove();
});
