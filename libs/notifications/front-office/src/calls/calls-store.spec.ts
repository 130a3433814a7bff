import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { toldAfterMs } from '@one-stop-shop/shared/contracts';
import { Live, Reach } from '@one-stop-shop/shared/front-office/staff';

import { CallsApi } from './calls-api';
import { CallsStore } from './calls-store';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('looks again once what was announced can no longer be taken back', async () => {
  const hearers = new Set<() => void>();
  let asked = 0;
  const live: Pick<Live, 'isUp' | 'hear'> = {
    isUp: (() => true) as unknown as Live['isUp'],
    hear: (_, hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      CallsStore,
      { provide: Live, useValue: live },
      { provide: Reach, useValue: { onReturn: () => () => undefined } },
      {
        provide: CallsApi,
        useValue: {
          toCallToday: () => {
            asked += 1;
            return Promise.resolve([]);
          },
        },
      },
    ],
  });
  TestBed.inject(CallsStore);
  await jest.advanceTimersByTimeAsync(1_000);
  for (const hear of hearers) hear();
  await jest.advanceTimersByTimeAsync(2_000);
  const atOnce = asked;
  await jest.advanceTimersByTimeAsync(toldAfterMs);
  expect(asked).toBe(atOnce + 1);
});
