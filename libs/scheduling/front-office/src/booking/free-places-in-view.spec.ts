import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

import { SchedulingApi } from '../scheduling-api';
import { aSlot } from '../testing/a-slot';
import { FreePlacesInView } from './free-places-in-view';

const inPunjabi = aSlot('2026-11-24T15:20:00.000Z', ['pa']);
const inFrench = aSlot('2026-11-24T15:00:00.000Z', ['fr']);
const everybodys = [inFrench, inPunjabi];

const freePlaces = jest.fn<(desk?: string, language?: ServiceLanguage) => Promise<Slot[]>>();
const language = signal<ServiceLanguage | undefined>('pa');
let places: FreePlacesInView;
const settle = async () => {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
};

beforeEach(async () => {
  language.set('pa');
  freePlaces.mockReset();
  freePlaces.mockImplementation((_desk, wanted) =>
    Promise.resolve(everybodys.filter((slot) => !wanted || slot.languages.includes(wanted))),
  );
  TestBed.configureTestingModule({
    providers: [{ provide: SchedulingApi, useValue: { freePlaces } }],
  });
  places = TestBed.runInInjectionContext(() => new FreePlacesInView(language));
  await settle();
});

it('are those with somebody who speaks the language, and nobody asks for more', () => {
  expect(places.slots()).toEqual([inPunjabi]);
  expect(freePlaces.mock.calls).toEqual([[undefined, 'pa']]);
});

it('are all of them when the person asks, and again only those', async () => {
  places.showAll(true);
  await settle();
  expect(places.slots()).toEqual(everybodys);
  expect(places.showsAll()).toBe(true);
  places.showAll(false);
  await settle();
  expect(places.slots()).toEqual([inPunjabi]);
});

it('are all of them where nobody anywhere speaks the language', async () => {
  language.set('sq');
  await settle();
  await settle();
  expect(places.nowhere()).toBe(true);
  expect(places.slots()).toEqual(everybodys);
});

it('are all of them for who needs nobody', async () => {
  language.set(undefined);
  await settle();
  expect(places.slots()).toEqual(everybodys);
  expect(places.nowhere()).toBe(false);
});

it('stay in view while the others are on their way, and when those do not come', async () => {
  freePlaces.mockRejectedValueOnce(new Error('no network'));
  places.showAll(true);
  TestBed.tick();
  expect(places.slots()).toEqual([inPunjabi]);
  await settle();
  expect(places.slots()).toEqual([inPunjabi]);
  expect(places.error()).toBeDefined();
  places.reload();
  await settle();
  expect(places.slots()).toEqual(everybodys);
});
