import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';

import { IdleWatch } from './idle-watch';
import { Session } from './session';

const minute = 60_000;
let signedOut: number;
let signsOfLife: number;
let isSignedIn: boolean;

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  signedOut = 0;
  signsOfLife = 0;
  isSignedIn = true;
  const session = {
    current: () => (isSignedIn ? {} : undefined),
    signOutForIdleness: () => Promise.resolve(signedOut++),
    showLife: () => Promise.resolve(signsOfLife++),
  };
  TestBed.configureTestingModule({
    providers: [IdleWatch, { provide: Session, useValue: session }],
  });
});

afterEach(() => {
  TestBed.resetTestingModule();
  jest.useRealTimers();
});

function pressAKey(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
}

describe('a desk that nobody uses', () => {
  it('warns a minute before, then signs out', () => {
    const watch = TestBed.inject(IdleWatch);
    jest.advanceTimersByTime(18.9 * minute);
    expect(watch.aboutToSignOut()).toBe(false);
    jest.advanceTimersByTime(0.2 * minute);
    expect(watch.aboutToSignOut()).toBe(true);
    expect(signedOut).toBe(0);
    jest.advanceTimersByTime(1 * minute);
    expect(signedOut).toBeGreaterThan(0);
  });

  it('asks nothing of the server for a page that is covered', () => {
    const watch = TestBed.inject(IdleWatch);
    isSignedIn = false;
    pressAKey();
    jest.advanceTimersByTime(60 * minute);
    expect([signedOut, signsOfLife, watch.aboutToSignOut()]).toEqual([0, 0, false]);
  });

  it('stays open for whoever touches a key', () => {
    const watch = TestBed.inject(IdleWatch);
    jest.advanceTimersByTime(19.5 * minute);
    pressAKey();
    expect(watch.aboutToSignOut()).toBe(false);
    jest.advanceTimersByTime(19 * minute - 10_000);
    expect(signedOut).toBe(0);
  });

  it('shows the server a sign of life after every act, and at most one a minute', () => {
    TestBed.inject(IdleWatch);
    for (let second = 0; second < 600; second += 1) {
      pressAKey();
      jest.advanceTimersByTime(1_000);
    }
    expect(signsOfLife).toBeGreaterThan(7);
    expect(signsOfLife).toBeLessThanOrEqual(10);
    jest.advanceTimersByTime(2 * minute);
    const told = signsOfLife;
    pressAKey();
    jest.advanceTimersByTime(2 * minute);
    expect(signsOfLife).toBe(told + 1);
    jest.advanceTimersByTime(10 * minute);
    expect(signsOfLife).toBe(told + 1);
  });

  it('counts what is done in another tab', () => {
    TestBed.inject(IdleWatch);
    jest.advanceTimersByTime(15 * minute);
    localStorage.setItem('last-act-at-the-desk', String(Date.now()));
    jest.advanceTimersByTime(10 * minute);
    expect(signedOut).toBe(0);
  });
});
