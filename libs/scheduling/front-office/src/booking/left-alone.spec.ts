import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { jest } from '@jest/globals';

import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';

import { BookingDraft, longestAlone } from './booking-draft';
import { LeftAlone } from './left-alone';

@Component({ template: '' })
class AnyPage {}

const booked = { code: '7K3QM9XA' } as BookedAppointment;
let draft: BookingDraft;
let alone: LeftAlone;
let router: Router;

beforeEach(async () => {
  sessionStorage.clear();
  jest.useFakeTimers();
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: '**', component: AnyPage }])],
  });
  router = TestBed.inject(Router);
  draft = TestBed.inject(BookingDraft);
  alone = TestBed.inject(LeftAlone);
  await go('/prenota/contatto');
  draft.answer({ firstName: 'Amina', phone: '3331234567', words: 'Ho perso il lavoro' });
  TestBed.tick();
});
afterEach(() => jest.useRealTimers());

const go = (url: string) => router.navigateByUrl(url);
const wait = async (milliseconds: number) => {
  await jest.advanceTimersByTimeAsync(milliseconds);
  TestBed.tick();
};
const comesBack = async (persisted: boolean) => {
  const event = new Event('pageshow');
  Object.assign(event, { persisted });
  window.dispatchEvent(event);
  await wait(0);
};

it('asks a minute before, and then forgets who was there', async () => {
  await wait(longestAlone - 61_000);
  expect(alone.asks()).toBe(false);
  await wait(6_000);
  expect(alone.asks()).toBe(true);
  await wait(60_000);
  expect(alone.asks()).toBe(false);
  expect(draft.tellsOfPerson()).toBe(false);
  expect(router.url).toBe('/prenota');
});

it('stays as long as somebody gives a sign', async () => {
  for (let times = 0; times < 3; times += 1) {
    await wait(longestAlone - 30_000);
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
  }
  expect(alone.asks()).toBe(false);
  expect(draft.answers().firstName).toBe('Amina');
});

it('forgets before it listens to whoever comes after the time', async () => {
  jest.setSystemTime(Date.now() + longestAlone);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await wait(0);
  expect(draft.tellsOfPerson()).toBe(false);
});

it('puts the confirmation away on its own page, and for who begins anew', async () => {
  draft.confirm({ booked, contactBy: 'nothing' });
  await go('/prenota/fatto');
  await go('/privacy');
  await go('/prenota/gestisci');
  expect(draft.confirmation()).toBeDefined();
  await go('/prenota');
  expect(draft.confirmation()).toBeUndefined();

  draft.confirm({ booked, contactBy: 'nothing' });
  await go('/prenota/fatto');
  TestBed.tick();
  await wait(longestAlone);
  expect(draft.confirmation()).toBeUndefined();
  expect(router.url).toBe('/prenota/fatto');
});

it('comes back empty from the memory of the back button, and only from there', async () => {
  await comesBack(false);
  expect(draft.answers().firstName).toBe('Amina');
  await comesBack(true);
  expect(draft.tellsOfPerson()).toBe(false);
  expect(router.url).toBe('/prenota');
});

it('forgets with the booking whatever another page knows, as long as that page is there', async () => {
  const shown = signal(true);
  const visit = {
    tellsOfPerson: shown,
    forgetPerson: jest.fn(() => shown.set(false)),
    keepLonger: jest.fn(),
  };
  await go('/prenota/gestisci');
  draft.forgetPerson();
  const stop = alone.watchOver(visit);
  TestBed.tick();
  await wait(longestAlone - 55_000);
  expect(alone.asks()).toBe(true);
  await wait(60_000);
  expect(visit.forgetPerson).toHaveBeenCalledTimes(1);
  expect(router.url).toBe('/prenota/gestisci');
  stop();
  shown.set(true);
  await comesBack(true);
  expect(visit.forgetPerson).toHaveBeenCalledTimes(1);
});
