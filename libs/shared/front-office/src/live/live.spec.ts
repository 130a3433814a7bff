import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { Api } from '../api/api';
import { NoAnswer, Refusal } from '../api/refusal';
import { Live } from './live';

interface Channel {
  readonly leaving: AbortSignal;
  /** What the server says. */
  say(text: string): void;
  hangUp(): void;
}

let channels: Channel[];
let refusals: Error[];
let live: Live;
let heard: string[];
let seen: DocumentVisibilityState;

/** As undici and browsers do it, as far as it is read here. */
function channel(leaving: AbortSignal): { body: ReadableStream<Uint8Array>; channel: Channel } {
  const waiting: (Uint8Array | undefined)[] = [];
  let wake: () => void = () => undefined;
  const put = (chunk: Uint8Array | undefined) => {
    waiting.push(chunk);
    wake();
  };
  leaving.addEventListener('abort', () => put(undefined));
  const read = async () => {
    if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const value = waiting.shift();
    return { done: value === undefined, value };
  };
  const body = { getReader: () => ({ read }) } as unknown as ReadableStream<Uint8Array>;
  const say = (text: string) => put(new TextEncoder().encode(text));
  return { body, channel: { leaving, say, hangUp: () => put(undefined) } };
}

const settled = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
};

async function pass(milliseconds: number): Promise<void> {
  jest.advanceTimersByTime(milliseconds);
  await settled();
}

const problem = (code: string, status: number) =>
  new Refusal({ type: `urn:problem:${code}`, title: code, status, code });
const change = (kind: string) =>
  `event: change\ndata: {"kind":"${kind}","id":"0190a1b2-0000-7000-8000-000000000001","what":"booked"}\n\n`;

beforeEach(async () => {
  jest.useFakeTimers();
  [channels, refusals, heard, seen] = [[], [], [], 'visible'];
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  const stream = (_: string, leaving: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
    const refusal = refusals.shift();
    if (refusal) return Promise.reject(refusal);
    const made = channel(leaving);
    channels.push(made.channel);
    return Promise.resolve(made.body);
  };
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { stream } }] });
  live = TestBed.inject(Live);
  live.hear(['appointment'], () => heard.push('agenda'));
  live.hear(['call'], () => heard.push('calls'));
});

afterEach(() => {
  live.leave();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function opened(): Promise<Channel> {
  live.keep('/api/session/live', (because) => heard.push(because));
  await settled();
  heard = [];
  return channels.at(-1) as Channel;
}

describe('what a tab hears of changes', () => {
  it('lets every page look once when it begins to hear', async () => {
    live.keep('/api/session/live', () => undefined);
    await settled();
    expect([live.isUp(), heard]).toEqual([true, ['agenda', 'calls']]);
  });

  it('goes to the pages that show such things, however the words arrive', async () => {
    const open = await opened();
    open.say(': listening\n\n');
    open.say(change('appointment').slice(0, 30));
    await settled();
    expect(heard).toEqual([]);
    open.say(change('appointment').slice(30) + change('call'));
    await settled();
    expect(heard).toEqual(['agenda', 'calls']);
    open.say('event: look-again\ndata: {}\n\n');
    await settled();
    expect(heard).toEqual(['agenda', 'calls', 'agenda', 'calls']);
  });

  it('ends with a reason, and is not asked for again', async () => {
    const open = await opened();
    open.say('event: ended\ndata: {"because":"role"}\n\n');
    await settled();
    expect([heard, live.isUp()]).toEqual([['role', 'agenda', 'calls'], false]);
    await pass(120_000);
    expect(channels).toHaveLength(1);
  });

  it('is heard again after a break, and the pages look at what they missed', async () => {
    (await opened()).hangUp();
    await settled();
    expect(live.isUp()).toBe(false);
    await pass(1_000);
    expect([channels.length, live.isUp(), heard]).toEqual([2, true, ['agenda', 'calls']]);
  });

  it('is given up when the server is silent for too long', async () => {
    const open = await opened();
    await pass(40_000);
    open.say(': still here\n\n');
    await settled();
    await pass(40_000);
    expect(open.leaving.aborted).toBe(false);
    await pass(6_000);
    expect(open.leaving.aborted).toBe(true);
  });

  it('is asked for more and more seldom while nobody answers, and at once when the network is back', async () => {
    refusals = Array.from({ length: 6 }, () => new NoAnswer());
    live.keep('/api/session/live', () => undefined);
    await settled();
    await pass(1_000);
    await pass(2_000);
    await pass(3_900);
    expect(refusals).toHaveLength(3);
    refusals = [];
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(live.isUp()).toBe(true);
  });

  it.each(['request.too-many', 'server.busy'])(
    'waits a minute where there is no room (%s)',
    async (code) => {
      refusals = [problem(code, 429)];
      live.keep('/api/session/live', () => undefined);
      await settled();
      await pass(59_000);
      expect(channels).toHaveLength(0);
      await pass(2_000);
      expect(live.isUp()).toBe(true);
    },
  );

  it.each(['request.signed-out', 'request.other-session'])(
    'is never asked for again where it is not theirs (%s)',
    async (code) => {
      refusals = [problem(code, 401)];
      live.keep('/api/session/live', () => undefined);
      await settled();
      await pass(600_000);
      expect(channels).toHaveLength(0);
    },
  );

  it('takes no connection for a tab that nobody sees, and is back when somebody does', async () => {
    const open = await opened();
    seen = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(5_000);
    expect(open.leaving.aborted).toBe(false);
    await pass(6_000);
    expect([open.leaving.aborted, live.isUp()]).toEqual([true, false]);
    await pass(60_000);
    expect(channels).toHaveLength(1);
    seen = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(live.isUp()).toBe(true);
  });
});
