import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTranslateService } from '@ngx-translate/core';

import type { ManagedDesk, ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { Api, LanguageChoice } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { ManagementApi } from '../changes/management-api';
import { aPreview } from '../changes/testing/an-affected-booking';
import { ChangeShiftPage } from './change-shift-page';

const desk = '0190a1b2-0000-7000-8000-000000059006';
const shift = {
  ...{ id: 'one', deskId: desk, municipality: '059006', weekday: 2 },
  ...{ from: '16:00', until: '18:00', validFrom: '2026-11-01', validUntil: null },
};
let fixture: ComponentFixture<ChangeShiftPage>;

beforeEach(async () => {
  const mediators = [{ id: 'amrit', name: 'Amrit', shifts: [shift], absences: [] }];
  const api: Partial<ManagementApi> = {
    mediators: () => Promise.resolve(mediators as unknown as ManagedMediator[]),
    desks: () => Promise.resolve([{ id: desk, name: 'Cori' }] as ManagedDesk[]),
    preview: () => Promise.resolve(aPreview()),
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslateService(),
      { provide: Api, useValue: { now: () => new Date('2026-11-23T09:00:00Z') } },
      { provide: LanguageChoice, useValue: { language: () => 'it' } },
      { provide: ManagementApi, useValue: api },
      {
        provide: MunicipalityDirectory,
        useValue: { all: () => [], nameOf: (code: string) => code },
      },
      { provide: SessionInView, useValue: { municipalities: () => ['059006'] } },
    ],
  });
  fixture = TestBed.createComponent(ChangeShiftPage);
  fixture.componentRef.setInput('mediator', 'amrit');
  fixture.componentRef.setInput('shift', 'one');
  await fixture.whenStable();
});

it('says before the change which hours become which', async () => {
  const page = fixture.nativeElement as HTMLElement;
  for (const [name, hour] of [
    ['from', '17'],
    ['until', '19'],
  ] as const) {
    const field = page.querySelector<HTMLInputElement>(`[id="shift.hours.${name}"]`)!;
    field.value = hour;
    field.dispatchEvent(new Event('input'));
  }
  page.querySelector('form')?.dispatchEvent(new Event('submit'));
  await fixture.whenStable();
  const about = page.querySelector('.change > p')?.textContent.replace(/\s+/g, ' ').trim();
  expect(about).toBe('martedì, Cori: 16:00–18:00 → 17:00–19:00');
  const hours = [...page.querySelectorAll('.change > p bdi')].map((one) => one.getAttribute('dir'));
  expect(hours).toEqual(['ltr', 'ltr']);
});
