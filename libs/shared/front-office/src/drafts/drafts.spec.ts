/// <reference types="node" />
import { webcrypto } from 'node:crypto';

import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';

import { Api } from '../api/api';
import { type DraftKeysOfHour, Drafts, draftOwner } from './drafts';
import { sealed } from './sealed';

/** Characters of a notice in all languages, as its contract bounds it. */
const longestNoticeInAll = 80_000;

// The window of the tests knows no ciphers.
beforeAll(() => Object.defineProperty(globalThis, 'crypto', { value: webcrypto }));

const written = { firstName: 'Bilal', phone: '333 9876543', words: 'casa 🏠' };
const hour = '2026-11-24T13:00:00.000Z';
/** 256 bits of one letter, base64url. */
const keyOf = (letter: string): string => letter.repeat(42) + 'A';

let signedIn: string;
let keys: (of?: string) => Promise<DraftKeysOfHour>;
let now: Date;
let asked: (string | undefined)[];

beforeEach(() => {
  localStorage.clear();
  signedIn = 'chiara';
  asked = [];
  now = new Date('2026-11-24T13:20:00Z');
  keys = (of = hour) => Promise.resolve({ of, keys: [keyOf(signedIn[0] ?? '')] });
});

function drafts(): Drafts {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      Drafts,
      { provide: Api, useValue: { now: () => now } },
      {
        provide: draftOwner,
        useValue: {
          keys: (of?: string) => {
            asked.push(of);
            return keys(of);
          },
          scope: () => signedIn,
        },
      },
    ],
  });
  return TestBed.inject(Drafts);
}

const stored = (): string => JSON.stringify({ ...localStorage });

it('are found again by whoever wrote them, and can be read by nobody in the storage', async () => {
  await drafts().keep('booking', written);
  expect(stored()).toContain(hour);
  for (const telling of ['Bilal', '333', btoa('Bilal'), 'casa'])
    expect(stored()).not.toContain(telling);
  expect(await drafts().find('booking')).toEqual({ written, besides: [] });
  expect(asked).toEqual([undefined, undefined, hour]);
});

it('are nothing to another account, also with the ciphertext under its own name', async () => {
  await drafts().keep('booking', written);
  signedIn = 'dario';
  expect(await drafts().find('booking')).toBeUndefined();
  const [[name = '', kept = ''] = []] = Object.entries(localStorage) as [string, string][];
  localStorage.setItem(name.replace('chiara', 'dario'), kept);
  expect(await drafts().find('booking')).toBeUndefined();
});

it('are not taken from one form into another, nor from another role', async () => {
  await drafts().keep('booking', written);
  const [[, kept = ''] = []] = Object.entries(localStorage) as [string, string][];
  localStorage.setItem('draft:shift chiara gone', kept);
  expect(await drafts().find('shift')).toBeUndefined();
});

it('are opened by the key of before too, after a change of the secret', async () => {
  await drafts().keep('booking', written);
  keys = (of = hour) => Promise.resolve({ of, keys: [keyOf('x'), keyOf('c')] });
  expect(await drafts().find('booking')).toEqual({ written, besides: [] });
});

it('are gone when they were sent, and all of them with a sign-out', async () => {
  const mine = drafts();
  await mine.keep('booking', written);
  await mine.keep('shift', written);
  mine.forget('booking');
  expect(await mine.find('booking')).toBeUndefined();
  signedIn = 'dario';
  await mine.keep('booking', written);
  mine.forgetAll('chiara');
  expect(Object.keys(localStorage)).toEqual([expect.stringMatching(/^draft:booking dario /)]);
});

it('are swept away after a day, with what nobody can read', async () => {
  await drafts().keep('booking', written);
  localStorage.setItem('draft:old', 'not json');
  localStorage.setItem('language', 'it');
  now = new Date('2026-11-25T13:00:00Z');
  drafts();
  expect(Object.keys(localStorage).toSorted()).toEqual([
    expect.stringMatching(/^draft:booking chiara [\w-]{36}$/),
    'language',
  ]);
  now = new Date('2026-11-25T13:00:01Z');
  drafts();
  expect(Object.keys(localStorage)).toEqual(['language']);
});

it('keep nothing while the server gives no key, and ask again the next time', async () => {
  const mine = drafts();
  keys = () => Promise.reject(new Error('no network'));
  await expect(mine.keep('booking', written)).rejects.toThrow();
  expect(localStorage).toHaveLength(0);
  keys = () => Promise.resolve({ of: hour, keys: [keyOf('c')] });
  await mine.keep('booking', written);
  expect(localStorage).toHaveLength(1);
});

it('have a bound that is said, and that the longest notice keeps', async () => {
  const mine = drafts();
  const longest = { words: 'ਪ'.repeat(longestNoticeInAll) };
  await mine.keep('notice', longest);
  expect(await mine.find('notice')).toEqual({ written: longest, besides: [] });
  const tooLong = mine.keep('notice', { words: 'x'.repeat(1_000_000) });
  await expect(tooLong).rejects.toThrow('form.draft.no-room');
});

it('are said not to be kept where the browser has no room', async () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  await expect(drafts().keep('booking', written)).rejects.toThrow('form.draft.no-room');
  full.mockRestore();
});

it('are kept though the network goes after the form was shown, also for longer than an hour', async () => {
  const mine = drafts();
  expect(await mine.find('booking')).toBeUndefined();
  const whileOnline = keys;
  keys = () => Promise.reject(new Error('no network'));
  await mine.keep('booking', written);
  now = new Date('2026-11-24T16:20:00Z');
  await mine.keep('booking', { ...written, words: 'casa, e lavoro' });
  keys = whileOnline;
  expect(await drafts().find('booking')).toMatchObject({ written: { words: 'casa, e lavoro' } });
});

it('are sealed with nobody else’s keys, whoever signs in within the hour', async () => {
  const mine = drafts();
  await mine.keep('booking', written);
  signedIn = 'dario';
  await mine.keep('booking', { ...written, firstName: 'Amina' });
  expect(await drafts().find('booking')).toMatchObject({ written: { firstName: 'Amina' } });
});

it('of before, with nothing beside them, are still found', async () => {
  const own = 'booking chiara';
  const kept = await sealed(written, hour, keyOf('c'), own);
  localStorage.setItem(`draft:${own} 0190a1b2-0000-7000-8000-0000000000aa`, JSON.stringify(kept));
  expect(await drafts().find('booking')).toEqual({ written, besides: [] });
});

it('that wait beside what was sent stay', async () => {
  const mine = drafts();
  await mine.keep('booking', written, [{ firstName: 'Amina' }]);
  await mine.discard('booking', [{ firstName: 'Amina' }]);
  expect(await mine.find('booking')).toEqual({ written: { firstName: 'Amina' }, besides: [] });
});

it.each([
  'encounter 0190a1b2-0000-7000-8000-00000000a001 0190a1b2-0000-7000-8000-00000000c001',
  'encounter 0190a1b2-0000-7000-8000-00000000a001 ',
  'new-person 0190a1b2-0000-7000-8000-00000000c001',
  'sentence:desk.greeting:pa',
])('named "%s" go with a sign-out, and a colleague’s stay', async (name) => {
  const account = '0190a1b2-0000-7000-8000-0000000000c1';
  const mine = drafts();
  signedIn = '0190a1b2-0000-7000-8000-0000000000d1 operator 059006';
  await mine.keep(name, written);
  signedIn = `${account} operator 059006 059011`;
  await mine.keep(name, written);
  mine.forgetAll('');
  expect(localStorage).toHaveLength(2);
  mine.forgetAll(account);
  expect(Object.keys(localStorage)).toEqual([expect.not.stringContaining(account)]);
});

it('are not kept of somebody who signs out while they are sealed, nor of nobody', async () => {
  const mine = drafts();
  const keeping = mine.keep('booking', written);
  mine.forgetAll('chiara');
  signedIn = '';
  await keeping;
  await mine.keep('booking', written);
  expect(localStorage).toHaveLength(0);
});

/** What the browser knows of locks: which are held, by which open document. */
function locksOfTheBrowser(): { readonly held: Set<string> } {
  const held = new Set<string>();
  const locks = {
    request: (name: string) => {
      held.add(name);
      return new Promise(() => undefined);
    },
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
  };
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  return { held };
}

describe('of another tab of the same account', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

  it('are not taken while it is open, nor written over', async () => {
    locksOfTheBrowser();
    const first = drafts();
    await first.keep('booking', written);
    const second = drafts();
    expect(await second.find('booking')).toBeUndefined();
    await second.keep('booking', { ...written, firstName: 'Amina' });
    second.forget('booking');
    expect(await first.find('booking')).toEqual({ written, besides: [] });
  });

  it('are found once it is closed, and are then the finder’s to send', async () => {
    const { held } = locksOfTheBrowser();
    await drafts().keep('booking', written);
    held.clear();
    const next = drafts();
    expect(await next.find('booking')).toEqual({ written, besides: [] });
    next.forget('booking');
    expect(localStorage).toHaveLength(0);
  });
});

it('of fewer municipalities are not those of more', async () => {
  await drafts().keep('booking', written);
  const [[name = '', kept = ''] = []] = Object.entries(localStorage) as [string, string][];
  localStorage.clear();
  localStorage.setItem(name.replace('chiara', 'chiara cori'), kept);
  expect(await drafts().find('booking')).toBeUndefined();
});
