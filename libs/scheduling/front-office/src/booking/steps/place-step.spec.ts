import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { TranslateService } from '@ngx-translate/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { NoAnswer, provideCatalogues } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { aDesk, aSlot } from '../../testing/a-slot';
import { BookingDraft } from '../booking-draft';
import { PlaceStep } from './place-step';

const aprilia = { ...aDesk('059001', 'Aprilia'), languages: ['fr' as const] };
const cori = aDesk('059006', 'Cori');
const atCori = aSlot('2026-11-24T15:20:00.000Z', ['pa'], cori.id);

const freePlaces = jest.fn<(desk?: string, language?: ServiceLanguage) => Promise<Slot[]>>();
let draft: BookingDraft;
let page: HTMLElement;
let settle: () => Promise<void>;

/** Opens the page for somebody who speaks Punjabi, perhaps sent by a municipality. */
async function open(municipality?: string): Promise<void> {
  const api = {
    freePlaces,
    desks: () => Promise.resolve([aprilia, cori]),
    municipalities: () => Promise.resolve([]),
  };
  TestBed.configureTestingModule({
    providers: [provideCatalogues(), provideRouter([]), { provide: SchedulingApi, useValue: api }],
  });
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('pa', {});
  translate.use('pa');
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  draft = TestBed.inject(BookingDraft);
  draft.answer({ municipality });
  const fixture = TestBed.createComponent(PlaceStep);
  page = fixture.nativeElement as HTMLElement;
  settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  for (let round = 0; round < 3; round += 1) await settle();
}

const cards = () => [...page.querySelectorAll('oss-desk-card')];
const names = () => cards().map((card) => card.querySelector('.desk-card__name')?.textContent);

beforeEach(() => {
  sessionStorage.clear();
  localStorage.setItem('language', 'pa');
  freePlaces.mockReset();
  freePlaces.mockResolvedValue([atCori]);
});

it('begins with the desk where the language of the page is spoken, and takes its first place', async () => {
  await open();
  expect(names()).toEqual(['Cori', 'Aprilia']);
  expect(freePlaces.mock.calls).toEqual([[undefined, 'pa']]);
  expect(cards()[0]?.textContent).toContain('booking.where.spoken');
  expect(cards()[1]?.textContent).toContain('booking.where.unspoken');
  page.querySelector<HTMLElement>('.desk-card__next button')?.click();
  expect(draft.answers()).toMatchObject({ deskId: cori.id, slot: atCori });
});

it('keeps the desk of the municipality first, and shows the others where nobody there speaks it', async () => {
  await open('059001');
  expect(names()).toEqual(['Aprilia', 'Cori']);
});

it.each([
  ['nobody there speaks the language', '059001', 'Aprilia', false],
  ['somebody there speaks it', '059006', 'Cori', true],
])('has the button that takes a desk inside its own card: %s', async (_, code, name, isPrimary) => {
  await open(code);
  const here = [...page.querySelectorAll('button')].filter(({ textContent }) =>
    textContent?.includes('booking.where.here'),
  );
  expect(here).toHaveLength(1);
  expect(here[0]?.closest('oss-desk-card')).toBe(cards()[0]);
  const described = here[0]?.getAttribute('aria-describedby');
  expect(page.querySelector(`[id="${described}"]`)?.textContent).toBe(name);
  // Neither the weightiest button nor a frame leads anybody past who speaks their language.
  expect(cards()[0]?.matches('.desk-card--chosen')).toBe(isPrimary);
  expect(here[0]?.matches('.button--primary')).toBe(isPrimary);
});

it('keeps a place for what is on its way: no card moves when it comes', async () => {
  let answer: (slots: Slot[]) => void = () => undefined;
  freePlaces.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await open();
  const before = names();
  expect(page.querySelectorAll('.desk-card__next--awaited')).toHaveLength(2);
  answer([aSlot('2026-11-25T15:20:00.000Z', ['pa'], aprilia.id)]);
  await settle();
  await settle();
  expect(names()).toEqual(before);
});

it('says in the card that the places could not be had, and asks for them again', async () => {
  freePlaces.mockRejectedValueOnce(new NoAnswer());
  await open();
  expect(page.querySelectorAll('.desk-card__next--awaited')).toHaveLength(0);
  // Problems without words of their own share one sentence.
  expect(cards()[0]?.querySelector('.desk-card__next')?.textContent).toContain('problem.other');
  const retry = [...(cards()[0]?.querySelectorAll('button') ?? [])].at(-1);
  expect(retry?.textContent?.trim()).toBe('act.retry');
  retry?.click();
  await settle();
  await settle();
  expect(page.querySelectorAll('.desk-card__next button')).toHaveLength(1);
});

it('says where nobody anywhere speaks it, and offers the places anyway', async () => {
  freePlaces.mockImplementation((_desk, language) => Promise.resolve(language ? [] : [atCori]));
  await open();
  await settle();
  await settle();
  expect(page.textContent).toContain('booking.where.nowhere');
  page.querySelector<HTMLElement>('.desk-card__next button')?.click();
  expect(draft.answers()).toMatchObject({ slot: atCori, without: 'pa' });
});
