import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';
import { jest } from '@jest/globals';

import { UndoNotice } from './undo-notice';
import { type Undoable, UndoOffer } from './undo-offer';

let undo: UndoOffer;
let taken: number;

beforeEach(() => {
  jest.useFakeTimers();
  TestBed.configureTestingModule({ providers: [provideTranslateService(), UndoOffer] });
  undo = TestBed.inject(UndoOffer);
  taken = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

function done(more: Partial<Undoable> = {}): Undoable {
  const takeBack = () => {
    taken += 1;
    return Promise.resolve();
  };
  return { about: 'one', canWait: true, holds: () => true, takeBack, ...more };
}

function notice(): HTMLElement {
  const fixture = TestBed.createComponent(UndoNotice);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

it('is offered for ten seconds', () => {
  undo.offer(done());
  jest.advanceTimersByTime(9_999);
  expect(undo.offered()?.about).toBe('one');
  jest.advanceTimersByTime(1);
  expect(undo.offered()).toBeUndefined();
});

it('ends when the server’s time is over, however long the answer was on its way', () => {
  undo.offer(done({ canWait: false, until: new Date(Date.now() + 8_200).toISOString() }));
  jest.advanceTimersByTime(8_199);
  expect(undo.offered()?.about).toBe('one');
  jest.advanceTimersByTime(1);
  expect(undo.offered()).toBeUndefined();
});

it('is taken back by one press', () => {
  undo.offer(done());
  notice().querySelector('button')?.click();
  expect(taken).toBe(1);
});

it.each([
  ['the pointer', 'mouseenter', 'mouseleave'],
  ['the keyboard', 'focusin', 'focusout'],
])('waits for who is at it with %s, and ten seconds after they left', (_, comes, goes) => {
  undo.offer(done());
  const element = notice();
  element.dispatchEvent(new Event(comes));
  jest.advanceTimersByTime(60_000);
  expect(undo.offered()).toBeDefined();
  element.dispatchEvent(new Event(goes));
  jest.advanceTimersByTime(9_999);
  expect(undo.offered()).toBeDefined();
  jest.advanceTimersByTime(1);
  expect(undo.offered()).toBeUndefined();
});

it('waits for nobody when somebody is told in the end', () => {
  undo.offer(done({ canWait: false }));
  notice().dispatchEvent(new Event('mouseenter'));
  jest.advanceTimersByTime(10_000);
  expect(undo.offered()).toBeUndefined();
});

it('ends when the page no longer shows it so', () => {
  const holds = signal(true);
  undo.offer(done({ holds }));
  holds.set(false);
  expect(undo.offered()).toBeUndefined();
});
