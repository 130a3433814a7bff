import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { TranslateService } from '@ngx-translate/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import {
  LanguageChoice,
  NoAnswer,
  Refusal,
  provideCatalogues,
} from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { aDesk, aSlot } from '../../testing/a-slot';
import { BookingDraft } from '../booking-draft';
import { SummaryStep } from './summary-step';

const desk = aDesk('059006', 'Sportello di Cori');
const taken = aSlot('2026-11-24T15:20:00.000Z', ['pa'], desk.id);
const later = aSlot('2026-11-24T15:40:00.000Z', ['pa'], desk.id);
const refusal = (code: string, more: object = {}) =>
  new Refusal({ type: 'about:blank', title: '', status: 409, code, ...more });
const refuse = (code: string, more: object = {}) => Promise.reject(refusal(code, more));

const book = jest.fn<(answers: { startsAt: string }, key: string) => Promise<unknown>>();
const freePlaces = jest.fn<(desk: undefined, language: string) => Promise<Slot[]>>();
const api = { book, freePlaces, desks: () => Promise.resolve([desk]) };
let draft: BookingDraft;
let page: HTMLElement;
let settle: () => Promise<void>;

beforeEach(async () => {
  sessionStorage.clear();
  localStorage.setItem('language', 'pa');
  book.mockReset();
  TestBed.configureTestingModule({
    providers: [provideCatalogues(), provideRouter([]), { provide: SchedulingApi, useValue: api }],
  });
  // Without a catalogue of its own the page shows the keys.
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('pa', {});
  translate.use('pa');
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  draft = TestBed.inject(BookingDraft);
  draft.answer({ deskId: desk.id, slot: taken, reasonAsked: true, firstName: 'Amina' });
  draft.answer({ contactBy: 'phone', phone: '333 1234567' });
  const fixture = TestBed.createComponent(SummaryStep);
  page = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(page);
  settle = () => fixture.whenStable();
  await settle();
});

async function press(selector: string): Promise<void> {
  page.querySelector<HTMLElement>(selector)?.click();
  await settle();
  await settle();
}

it('offers other places when somebody was quicker, and loses nothing', async () => {
  book.mockImplementationOnce(() => refuse('scheduling.slot-taken', { alternatives: [later] }));
  await press('.button--wide');
  expect(page.querySelectorAll('oss-slot-chips button')).toHaveLength(1);
  // Nothing is chosen for the person: another Enter books no place that they have not read.
  expect(draft.answers().slot).toEqual(taken);
  expect(document.activeElement?.matches('.notice--error')).toBe(true);
  expect(page.querySelector('.button--wide')).toBeNull();

  await press('oss-slot-chips button');
  expect(draft.answers()).toMatchObject({ slot: later, firstName: 'Amina', phone: '333 1234567' });

  book.mockResolvedValueOnce({ code: '7K3QM9XA' });
  await press('.button--wide');
  const [first, second] = book.mock.calls;
  expect(second?.[0].startsAt).toBe(later.startsAt);
  expect(second?.[1]).not.toBe(first?.[1]);
  expect(draft.confirmation()?.booked.code).toBe('7K3QM9XA');
});

it('sends the same key again after an answer that got lost', async () => {
  book.mockRejectedValueOnce(new NoAnswer());
  await press('.button--wide');
  book.mockResolvedValueOnce({ code: '7K3QM9XA' });
  await press('.button--wide');
  expect(book.mock.calls[0]).toEqual(book.mock.calls[1]);
});

describe('when the booking fails', () => {
  /** What the finger meets, from the failure down to the button. */
  const below = () => page.querySelector('.summary ~ *') as HTMLElement;

  it.each([
    ['the network', new NoAnswer()],
    ['a server that is down', new NoAnswer(502)],
    ['somebody who was quicker', refusal('scheduling.slot-taken', { alternatives: [later] })],
    ['a place that has come too near', refusal('scheduling.too-soon', { alternatives: [later] })],
    ['a desk that is gone', refusal('scheduling.desk-unknown')],
    ['a fault of ours', refusal('server.failed')],
  ])('says first, where the finger is, that there is no appointment: %s', async (_, failure) => {
    book.mockRejectedValueOnce(failure);
    await press('.button--wide');
    const said = below().querySelector('.notice--error');
    expect(said?.querySelector('.notice__words > *')?.textContent).toBe('booking.summary.notYet');
    expect(document.activeElement).toBe(said);
    expect(below().querySelectorAll('button, a.button').length).toBeGreaterThan(0);
  });

  it('leaves the button in its place, and the phone of the desk, while it is worth trying again', async () => {
    book.mockRejectedValueOnce(new NoAnswer());
    await press('.button--wide');
    expect(below().querySelector('.button--wide')?.textContent?.trim()).toBe('act.retry');
    expect(below().querySelector('oss-desk-hours')).not.toBeNull();
  });

  it('says once more that nothing is booked when another place was taken', async () => {
    book.mockRejectedValueOnce(refusal('scheduling.too-soon', { alternatives: [later] }));
    await press('.button--wide');
    await press('oss-slot-chips button');
    expect(below().textContent).toContain('booking.summary.pressBook');
    expect(document.activeElement).toBe(page.querySelector('.button--wide'));
  });
});

it.each([
  ['scheduling.cancelled-since', 0],
  ['scheduling.moved-since', 1],
  ['request.key-reused', 1],
])('says what became of a form sent before (%s), and books anew', async (code, links) => {
  book.mockRejectedValueOnce(refusal(code));
  await press('.button--wide');
  const said = page.querySelector('.notice--error');
  expect(said?.querySelectorAll('a')).toHaveLength(links);
  // After a cancellation there is no appointment; after the others one may stand.
  expect(said?.textContent?.includes('booking.summary.notYet')).toBe(links === 0);

  book.mockResolvedValueOnce({ code: '7K3QM9XA' });
  await press('.button--wide');
  const [first, second] = book.mock.calls;
  expect(second?.[0]).toEqual(first?.[0]);
  expect(second?.[1]).not.toBe(first?.[1]);
  expect(draft.confirmation()?.booked.code).toBe('7K3QM9XA');
});

describe('when the language changes at the end', () => {
  const inArabic = aSlot('2026-11-25T15:20:00.000Z', ['ar'], desk.id);
  const changeTo = async (language: 'ar' | 'it', places: Slot[]) => {
    freePlaces.mockResolvedValue(places);
    await TestBed.inject(LanguageChoice).choose(language);
    await settle();
    await settle();
  };
  const browsersFetch = globalThis.fetch;
  beforeEach(() => {
    const words = { ok: true, headers: new Headers(), json: () => Promise.resolve({}) };
    globalThis.fetch = (() => Promise.resolve(words)) as unknown as typeof fetch;
  });
  afterEach(() => {
    globalThis.fetch = browsersFetch;
  });

  it('asks for a place in the new language before it books', async () => {
    await changeTo('ar', [inArabic]);
    await press('.button--wide');
    expect(book).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(page.querySelector('oss-unserved-language .notice'));
    expect(freePlaces).toHaveBeenCalledWith(undefined, 'ar');

    await press('oss-unserved-language oss-slot-chips button');
    book.mockResolvedValueOnce({ code: '7K3QM9XA' });
    await press('.button--wide');
    expect(book.mock.calls[0]?.[0]).toMatchObject({
      startsAt: inArabic.startsAt,
      language: 'ar',
      mediatorLanguage: 'ar',
    });
  });

  it('keeps the moment when another mediator there speaks the new language', async () => {
    await changeTo('ar', [{ ...taken, languages: ['ar'] }]);
    expect(page.querySelector('oss-unserved-language .notice')).toBeNull();
    expect(draft.answers().slot?.languages).toEqual(['ar']);
  });

  it('books without a mediator for the language when the person says so', async () => {
    await changeTo('ar', []);
    await press('oss-unserved-language .button');
    book.mockResolvedValueOnce({ code: '7K3QM9XA' });
    await press('.button--wide');
    expect(book.mock.calls[0]?.[0]).not.toHaveProperty('mediatorLanguage');
  });

  it('needs nobody in Italian', async () => {
    await changeTo('it', []);
    expect(page.querySelector('oss-unserved-language .notice')).toBeNull();
  });
});

it('books in the language tapped although a friend reads the pages in another', async () => {
  draft.answer({ language: 'pa' });
  TestBed.inject(TranslateService).setTranslation('it', {});
  await TestBed.inject(LanguageChoice).choose('it');
  await settle();
  expect(page.querySelector('.summary')?.textContent).toContain('ਪੰਜਾਬੀ');
  expect(page.querySelector('.summary')?.textContent).not.toContain('Italiano');
  book.mockResolvedValueOnce({ code: '7K3QM9XA' });
  await press('.button--wide');
  expect(book.mock.calls[0]?.[0]).toMatchObject({ language: 'pa', mediatorLanguage: 'pa' });
});

it('leads back to the telephone that the server does not take', async () => {
  book.mockImplementationOnce(() => refuse('scheduling.phone-not-valid'));
  await press('.button--wide');
  expect(draft.fieldErrors().map(({ field }) => field)).toEqual(['phone']);
  expect(draft.wasRefused()).toBe(true);
  expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/prenota/contatto']);
});

it('says what the person booked and can change', () => {
  const links = [...page.querySelectorAll('.summary a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(
    ['quando', 'luogo', 'motivo', 'contatto'].map((step) => `/prenota/${step}`).concat('/prenota'),
  );
  expect(page.textContent).toContain('Amina');
});
