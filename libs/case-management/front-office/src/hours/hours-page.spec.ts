import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { jest } from '@jest/globals';
import { BehaviorSubject } from 'rxjs';

import type { CorrectHours, HoursOfMonth } from '@one-stop-shop/case-management/contracts';
import { NoAnswer } from '@one-stop-shop/shared/front-office';

import { provideDesk } from '../testing/provide-desk';
import { HoursApi } from './hours-api';
import { HoursPage } from './hours-page';

const minutes = { meetings: 125, ways: 20, review: 0, corrected: -15, total: 130 };
const corrections = [{ minutes: -15, reason: 'Pausa' }];
const november: HoursOfMonth = {
  ...{ month: '2026-11', name: 'Amrit', total: 130 },
  days: [{ ...minutes, day: '2026-11-03', municipality: '059006', corrections }],
  totals: [{ ...minutes, municipality: '059006' }],
};
const empty = (month: string): HoursOfMonth => ({
  month,
  name: 'Amrit',
  total: 0,
  days: [],
  totals: [],
});

let asked: string[];
let sent: { correction: CorrectHours; key: string }[];
let fails: boolean;
let page: HTMLElement;
let address: BehaviorSubject<ReturnType<typeof convertToParamMap>>;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  // jsdom draws no dialogs.
  HTMLDialogElement.prototype.showModal = () => undefined;
  [asked, sent, fails] = [[], [], false];
});

afterEach(() => {
  page.remove();
  TestBed.resetTestingModule();
  jest.useRealTimers();
});

async function settle(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
  }
  TestBed.tick();
}

async function open(mese?: string): Promise<void> {
  address = new BehaviorSubject(convertToParamMap(mese ? { mese } : {}));
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      ...provideDesk({}),
      { provide: ActivatedRoute, useValue: { queryParamMap: address } },
      {
        provide: HoursApi,
        useValue: {
          hours: (month: string) => {
            asked.push(month);
            return Promise.resolve(month === '2026-11' ? november : empty(month));
          },
          correct: (correction: CorrectHours, key: string) => {
            sent.push({ correction, key });
            return fails ? Promise.reject(new NoAnswer()) : Promise.resolve({ learns: 'not_told' });
          },
        },
      },
    ],
  });
  page = TestBed.createComponent(HoursPage).nativeElement as HTMLElement;
  document.body.append(page);
  await settle();
}

const text = (selector: string) => page.querySelector(selector)?.textContent?.trim();
const labels = () =>
  [...page.querySelectorAll('.hours-month a')].map((one) => one.getAttribute('aria-label'));

async function write(values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.querySelector<HTMLInputElement>(`oss-correct-hours input[name$="${name}"]`);
    if (!field) throw new Error(`no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }
  await settle();
  page.querySelector<HTMLButtonElement>('oss-correct-hours [type=submit]')?.click();
  await settle();
}

it('shows this month, by days, and the way to earlier ones', async () => {
  await open();
  expect(asked).toEqual(['2026-11']);
  expect(text('.hours-total__figure')).toBe('2:10');
  expect(text('tbody th')).toContain('3');
  expect(text('.hours-reason')).toContain('Pausa');
  expect(labels()).toHaveLength(1);
  const files = [...page.querySelectorAll<HTMLAnchorElement>('.hours-acts a')];
  expect(files.map((one) => one.getAttribute('href'))).toEqual([
    '/api/hours/paper?month=2026-11',
    '/api/hours/table?month=2026-11',
  ]);
});

it('shows the month of the address, and none that is still to come', async () => {
  await open('2026-10');
  expect(asked).toEqual(['2026-10']);
  expect(labels()).toHaveLength(2);
  expect(text('.empty__title')).toContain('hours.none');
  address.next(convertToParamMap({ mese: '2027-01' }));
  await settle();
  expect(asked).toEqual(['2026-10', '2026-11']);
  expect(text('.empty__title')).toBeUndefined();
});

it('corrects a day with the reason, once, and shows the month anew', async () => {
  await open();
  page.querySelector<HTMLButtonElement>('tbody button')?.click();
  await settle();
  await write({ minutes: '', reason: '' });
  expect(sent).toEqual([]);
  fails = true;
  await write({ minutes: '30', reason: 'Riunione' });
  fails = false;
  await write({});
  const correction = { day: '2026-11-03', municipality: '059006', minutes: 30, reason: 'Riunione' };
  expect(sent.map((one) => one.correction)).toEqual([correction, correction]);
  expect(sent[0]?.key).toBe(sent[1]?.key);
  expect(page.querySelector('oss-correct-hours')).toBeNull();
  expect(asked).toEqual(['2026-11', '2026-11']);
});
