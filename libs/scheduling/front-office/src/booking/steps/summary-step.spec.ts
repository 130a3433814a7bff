import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { jest } from '@jest/globals';

import { NoAnswer, Refusal, provideCatalogues } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { aDesk, aSlot } from '../../testing/a-slot';
import { BookingDraft } from '../booking-draft';
import { SummaryStep } from './summary-step';

const desk = aDesk('059006', 'Sportello di Cori');
const taken = aSlot('2026-11-24T15:20:00.000Z', ['pa'], desk.id);
const later = aSlot('2026-11-24T15:40:00.000Z', ['pa'], desk.id);
const refuse = (code: string, more: object = {}) =>
  Promise.reject(new Refusal({ type: 'about:blank', title: '', status: 409, code, ...more }));

const book = jest.fn<(answers: { startsAt: string }, key: string) => Promise<unknown>>();
let draft: BookingDraft;
let page: HTMLElement;
let settle: () => Promise<void>;

beforeEach(async () => {
  sessionStorage.clear();
  book.mockReset();
  TestBed.configureTestingModule({
    providers: [
      provideCatalogues(),
      provideRouter([]),
      { provide: SchedulingApi, useValue: { book, desks: () => Promise.resolve([desk]) } },
    ],
  });
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  draft = TestBed.inject(BookingDraft);
  draft.answer({ deskId: desk.id, slot: taken, reasonAsked: true, firstName: 'Amina' });
  draft.answer({ contactBy: 'phone', phone: '333 1234567' });
  const fixture = TestBed.createComponent(SummaryStep);
  page = fixture.nativeElement as HTMLElement;
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
  await press('oss-failure button');
  expect(book.mock.calls[0]).toEqual(book.mock.calls[1]);
});

it('leads back to the telephone that the server does not take', async () => {
  book.mockImplementationOnce(() => refuse('scheduling.phone-not-valid'));
  await press('.button--wide');
  expect(draft.fieldErrors().map(({ field }) => field)).toEqual(['phone']);
  expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/prenota/contatto']);
});

it('says what the person booked and can change', () => {
  const links = [...page.querySelectorAll('.summary a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(
    ['quando', 'luogo', 'motivo', 'contatto'].map((step) => `/prenota/${step}`).concat('/prenota'),
  );
  expect(page.textContent).toContain('Amina');
});
