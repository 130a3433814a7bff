import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { Problem } from '@one-stop-shop/shared/contracts';

import { Refusal } from '../api/refusal';
import type { DraftPlace } from './draft-place';
import { Drafts } from './drafts';
import { KeptDraft } from './kept-draft';

interface Words {
  readonly text: string;
}

const stored = new Map<string, unknown>();
let sealing: Promise<void>;

beforeEach(() => {
  jest.useFakeTimers();
  stored.clear();
  sealing = Promise.resolve();
  const drafts: Partial<Drafts> = {
    find: (name) => Promise.resolve(stored.get(name)),
    keep: async (name, written) => {
      await sealing;
      stored.set(name, written);
    },
    forget: (name) => void stored.delete(name),
    discard: (name) => Promise.resolve(void stored.delete(name)),
  };
  TestBed.configureTestingModule({ providers: [{ provide: Drafts, useValue: drafts }] });
});
afterEach(() => jest.useRealTimers());

function draftOf(name: () => string, text = '', place?: DraftPlace) {
  const written = signal<Words>({ text });
  const draft = TestBed.runInInjectionContext(() => new KeptDraft(name, written, place));
  const writes = async (text: string) => {
    written.set({ text });
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(1_000);
  };
  return { written, draft, writes };
}

it('is not made of what a page fills in before the form is shown', async () => {
  const { draft, writes } = draftOf(() => 'booking');
  await writes('from the server');
  await draft.show();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(stored.size).toBe(0);
  await writes('by hand');
  expect(stored.get('booking')).toEqual({ text: 'by hand' });
});

it('is found when the form is shown, and thrown away to what it began with', async () => {
  stored.set('booking', { text: 'found' });
  const { draft, written } = draftOf(() => 'booking', 'begun');
  await draft.show();
  expect([draft.isFound(), written()]).toEqual([true, { text: 'found' }]);
  draft.discard();
  expect([draft.isFound(), written(), stored.size]).toEqual([false, { text: 'begun' }, 0]);
});

it('is taken back by one press, until somebody writes on', async () => {
  stored.set('booking', { text: 'found' });
  const { draft, written, writes } = draftOf(() => 'booking', 'begun');
  await draft.show();
  draft.discard();
  draft.takeBack();
  TestBed.tick();
  await jest.advanceTimersByTimeAsync(1_000);
  expect([draft.isFound(), written(), stored.get('booking')]).toEqual([
    ...[true, { text: 'found' }, { text: 'found' }],
  ]);
  draft.discard();
  expect(draft.aside()?.because).toBe('discarded');
  await writes('anew');
  expect(draft.aside()).toBeUndefined();
});

it('that must not be kept is said, and tried no more', async () => {
  let tried = 0;
  const place = {
    find: () => Promise.resolve(undefined),
    forget: () => undefined,
    discard: () => Promise.resolve(),
    keep: () => {
      tried += 1;
      return Promise.reject(new Refusal({ code: 'spec.changed-since' } as Problem));
    },
  };
  const { draft, writes } = draftOf(() => 'booking', '', place);
  await draft.show();
  await writes('one');
  await writes('two');
  expect([draft.refused()?.problem.code, tried]).toEqual(['spec.changed-since', 1]);
});

it('does not take the place of what is being written already, nor of a form of another shape', async () => {
  stored.set('booking', { text: 'found' });
  const { draft, written } = draftOf(() => 'booking');
  const shown = draft.show();
  written.set({ text: 'quicker' });
  await shown;
  expect(written()).toEqual({ text: 'quicker' });
  // It waits to be asked for, and nothing is kept over it meanwhile.
  expect(draft.aside()).toEqual({ written: { text: 'found' }, because: 'late' });
  TestBed.tick();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(stored.get('booking')).toEqual({ text: 'found' });
  stored.set('booking', { words: 'of another version' });
  draft.beginWith({ text: '' });
  written.set({ text: '' });
  await draft.show();
  expect(written()).toEqual({ text: '' });
});

it('is gone once it was sent, also when it was still being sealed, and kept again when mended', async () => {
  const { draft, writes } = draftOf(() => 'sentence');
  await draft.show();
  let done: () => void = () => undefined;
  sealing = new Promise((resolve) => (done = resolve));
  await writes('sent');
  draft.forget();
  done();
  await jest.advanceTimersByTimeAsync(0);
  expect(stored.size).toBe(0);
  await writes('mended');
  expect(stored.get('sentence')).toEqual({ text: 'mended' });
});

it('of one thing is not shown for another', async () => {
  let about = 'one';
  const { draft, written, writes } = draftOf(() => about);
  await draft.show();
  await writes('about one');
  about = 'two';
  written.set({ text: '' });
  draft.beginWith(written());
  await draft.show();
  expect(written()).toEqual({ text: '' });
  await writes('about two');
  expect([...stored]).toEqual([
    ['one', { text: 'about one' }],
    ['two', { text: 'about two' }],
  ]);
});

it('goes on where somebody was when the form is shown again', async () => {
  const { draft, written, writes } = draftOf(() => 'closure');
  await draft.show();
  await writes('August');
  await draft.show();
  expect([draft.isFound(), written()]).toEqual([false, { text: 'August' }]);
  await writes('August and September');
  expect(stored.get('closure')).toEqual({ text: 'August and September' });
});
