import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Live } from '../live/live';
import { Reach } from '../reach/reach';
import { refreshInView } from './refresh-in-view';

const isUp = signal(true);
let reads: number;
let ring: () => void;
let returns: () => void;
let kindsHeard: readonly string[];

beforeEach(() => {
  jest.useFakeTimers();
  reads = 0;
  isUp.set(true);
  const hear = (kinds: readonly string[], hears: () => void) => {
    [kindsHeard, ring] = [kinds, hears];
    return () => (ring = () => undefined);
  };
  const onReturn = (welcome: () => void) => {
    returns = welcome;
    return () => (returns = () => undefined);
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: Live, useValue: { isUp, hear } },
      { provide: Reach, useValue: { onReturn } },
    ],
  });
  TestBed.runInInjectionContext(() => refreshInView(() => reads++, 'appointment'));
});

afterEach(() => {
  TestBed.resetTestingModule();
  jest.useRealTimers();
});

describe('a page that shows what others change', () => {
  it('reads at once, and once more for fifty changes that come together', () => {
    expect(kindsHeard).toEqual(['appointment']);
    for (let n = 0; n < 50; n += 1) {
      ring();
      jest.advanceTimersByTime(5);
    }
    expect(reads).toBe(1);
    jest.advanceTimersByTime(10_000);
    expect(reads).toBe(2);
    ring();
    expect(reads).toBe(3);
  });

  it('looks twice a minute only while it hears nothing', () => {
    jest.advanceTimersByTime(4.4 * 60_000);
    expect(reads).toBe(0);
    jest.advanceTimersByTime(60_000);
    expect(reads).toBe(1);
    isUp.set(false);
    jest.advanceTimersByTime(60_000);
    expect(reads).toBe(3);
  });

  it('looks when the network is back', () => {
    returns();
    expect(reads).toBe(1);
  });

  it('hears nothing any more once it is gone', () => {
    ring();
    ring();
    TestBed.resetTestingModule();
    jest.advanceTimersByTime(600_000);
    returns();
    ring();
    expect(reads).toBe(1);
  });
});
