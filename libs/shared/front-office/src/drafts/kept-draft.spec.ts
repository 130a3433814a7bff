import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { Problem } from '@one-stop-shop/shared/contracts';

import { Mishap, NoAnswer, Refusal } from '../api/refusal';
import type { DraftPlace } from './draft-place';
import { Drafts } from './drafts';
import { KeptDraft } from './kept-draft';

interface Words {
  readonly text: string;
}

const stored = new Map<string, unknown>();
const besides = new Map<string, readonly unknown[]>();
const asFound = (name: string) =>
  stored.has(name) ? { written: stored.get(name), besides: besides.get(name) ?? [] } : undefined;
let sealing: Promise<void>;

beforeEach(() => {
  jest.useFakeTimers();
  stored.clear();
  besides.clear();
  sealing = Promise.resolve();
  const drafts: Partial<Drafts> = {
    find: (name) => Promise.resolve(asFound(name)),
    keep: async (name, written, others = []) => {
      await sealing;
      stored.set(name, written);
      besides.set(name, others);
      return [];
    },
    isFinal: () => false,
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

/** A place where only what is kept matters. */
function placeThat(keep: DraftPlace['keep']): DraftPlace {
  return {
    keep,
    find: () => Promise.resolve(undefined),
    forget: () => undefined,
    discard: () => Promise.resolve(),
    isFinal: (failure) => failure instanceof Refusal && failure.problem.code !== 'spec.busy',
  };
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
  draft.takeBack(draft.asides()[0]!);
  TestBed.tick();
  await jest.advanceTimersByTimeAsync(1_000);
  expect([draft.isFound(), written(), stored.get('booking')]).toEqual([
    ...[true, { text: 'found' }, { text: 'found' }],
  ]);
  draft.discard();
  expect(draft.asides()).toMatchObject([{ because: 'discarded' }]);
  await writes('anew');
  expect(draft.asides()).toEqual([]);
});

it('that must not be kept is said, and tried no more', async () => {
  let tried = 0;
  const changed = new Refusal({ code: 'spec.changed-since' } as Problem);
  const place = placeThat(() => {
    tried += 1;
    return Promise.reject(changed);
  });
  const { draft, writes } = draftOf(() => 'booking', '', place);
  await draft.show();
  await writes('one');
  await writes('two');
  expect([draft.unkept(), tried]).toEqual([changed, 1]);
});

it.each([
  ['after a refusal that passes', new Refusal({ code: 'spec.busy', status: 503 } as Problem), 0],
  ['after no answer', new NoAnswer(), 0],
  ['where there was no room, which is said meanwhile', new Mishap('spec.no-room'), 1],
])('is kept with the next key %s', async (_, failure, isSaid) => {
  const kept: unknown[] = [];
  let fails = true;
  const place = placeThat((name, written) => {
    if (fails) return Promise.reject(failure);
    kept.push(written);
    return Promise.resolve([]);
  });
  const { draft, writes } = draftOf(() => 'booking', '', place);
  await draft.show();
  await writes('one');
  expect(draft.unkept()).toBe(isSaid ? failure : undefined);
  fails = false;
  await writes('two');
  expect([kept, draft.unkept()]).toEqual([[{ text: 'two' }], undefined]);
});

it('that waits changes places with what was written meanwhile, and is lost to neither', async () => {
  stored.set('booking', { text: 'found' });
  const { draft, written, writes } = draftOf(() => 'booking');
  const shown = draft.show();
  written.set({ text: 'quicker' });
  await shown;
  draft.takeBack(draft.asides()[0]!);
  expect([written().text, draft.asides()]).toEqual([
    'found',
    [{ written: { text: 'quicker' }, because: 'late' }],
  ]);
  await writes('found and mended');
  expect([stored.get('booking'), besides.get('booking')]).toEqual([
    { text: 'found and mended' },
    [{ text: 'quicker' }],
  ]);
  draft.discard();
  expect(draft.asides().map(({ because }) => because)).toEqual(['late', 'discarded']);
});

it('that its place finds only later is put beside the page, once', async () => {
  const place = placeThat(() => Promise.resolve([{ text: 'elsewhere' }, { words: 'no form' }]));
  const { draft, written, writes } = draftOf(() => 'booking', '', place);
  await draft.show();
  await writes('here');
  await writes('here and on');
  expect([written().text, draft.asides()]).toEqual([
    'here and on',
    [{ written: { text: 'elsewhere' }, because: 'late' }],
  ]);
});

it('is not made of a page that is about something else before its form is shown', async () => {
  let about = 'one';
  const { draft, writes } = draftOf(() => about);
  await draft.show();
  await writes('about one');
  about = 'two';
  await writes('');
  expect([...stored]).toEqual([['one', { text: 'about one' }]]);
});

it('does not take the place of what is being written already, nor of a form of another shape', async () => {
  stored.set('booking', { text: 'found' });
  const { draft, written } = draftOf(() => 'booking');
  const shown = draft.show();
  written.set({ text: 'quicker' });
  await shown;
  expect(written()).toEqual({ text: 'quicker' });
  // It waits to be asked for, and both are kept meanwhile.
  expect(draft.asides()).toEqual([{ written: { text: 'found' }, because: 'late' }]);
  TestBed.tick();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(asFound('booking')).toEqual({
    ...{ written: { text: 'quicker' }, besides: [{ text: 'found' }] },
  });
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
