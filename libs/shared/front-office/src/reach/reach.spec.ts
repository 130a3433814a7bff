import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Api } from '../api/api';
import { Reach } from './reach';

let isUp: boolean;
let asked: string[];
let api: Api;
let reach: Reach;
let welcomed: number;
const browsersFetch = globalThis.fetch;

const settled = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
};
const ask = async (): Promise<void> => {
  await api.get('/api/desk/agenda').catch(() => undefined);
};

beforeEach(() => {
  jest.useFakeTimers();
  [isUp, asked, welcomed] = [true, [], 0];
  globalThis.fetch = (path) => {
    asked.push(String(path));
    const headers = new Headers({ date: 'Mon, 23 Nov 2026 01:02:00 GMT' });
    const answer = { ok: true, status: 200, headers, json: () => Promise.resolve({}) };
    return isUp ? Promise.resolve(answer as unknown as Response) : Promise.reject(new TypeError());
  };
  api = TestBed.inject(Api);
  reach = TestBed.inject(Reach);
  reach.onReturn(() => (welcomed += 1));
});

afterEach(() => {
  isUp = true;
  jest.useRealTimers();
  globalThis.fetch = browsersFetch;
});

describe('whether the server can be reached', () => {
  it('is learned from every answer, and from each that does not come', async () => {
    await ask();
    expect(reach.isAway()).toBe(false);
    const heardAt = reach.heardAt();
    isUp = false;
    jest.advanceTimersByTime(60_000);
    await ask();
    expect([reach.isAway(), reach.heardAt()]).toEqual([true, heardAt]);
    isUp = true;
    await ask();
    expect([reach.isAway(), welcomed]).toEqual([false, 1]);
  });

  it('is tried every few seconds while it cannot, and no more afterwards', async () => {
    isUp = false;
    window.dispatchEvent(new Event('offline'));
    expect(reach.isAway()).toBe(true);
    for (let n = 0; n < 3; n += 1) {
      jest.advanceTimersByTime(5_000);
      await settled();
    }
    expect(asked).toEqual(Array.from({ length: 3 }, () => '/api/health/live'));
    isUp = true;
    jest.advanceTimersByTime(5_000);
    await settled();
    expect([reach.isAway(), welcomed]).toEqual([false, 1]);
    jest.advanceTimersByTime(60_000);
    await settled();
    expect(asked).toHaveLength(4);
  });

  it('is tried at once when the device has a network again', async () => {
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    await settled();
    expect([reach.isAway(), welcomed]).toEqual([false, 1]);
  });
});
