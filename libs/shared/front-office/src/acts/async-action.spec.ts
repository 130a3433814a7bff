import { jest } from '@jest/globals';

import { AsyncAction, longWait } from './async-action';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('runs once, however often the button is pressed', async () => {
  const act = new AsyncAction();
  let times = 0;
  let finish = () => {};
  const work = () => {
    times += 1;
    return new Promise<void>((resolve) => (finish = resolve));
  };
  const first = act.run(work);
  const second = act.run(work);
  expect(act.running()).toBe(true);
  finish();
  await Promise.all([first, second]);
  expect(times).toBe(1);
  expect(act.running()).toBe(false);
});

it('says when the wait has become long, and no sooner', async () => {
  const act = new AsyncAction();
  let finish = () => {};
  const done = act.run(() => new Promise<void>((resolve) => (finish = resolve)));
  jest.advanceTimersByTime(longWait - 1);
  expect(act.takesLong()).toBe(false);
  jest.advanceTimersByTime(1);
  expect(act.takesLong()).toBe(true);
  finish();
  await done;
  expect(act.takesLong()).toBe(false);
});

it('keeps what went wrong until it is tried again', async () => {
  const act = new AsyncAction();
  const refusal = new Error('refused');
  await act.run(() => Promise.reject(refusal));
  expect(act.failure()).toBe(refusal);
  await act.run(() => Promise.resolve());
  expect(act.failure()).toBeUndefined();
});
