import { TestBed } from '@angular/core/testing';

import type { FoundDraft, KeepDraft, KeptDraft } from '@one-stop-shop/case-management/contracts';
import type { Problem } from '@one-stop-shop/shared/contracts';
import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';
import { Drafts, type WrittenBefore } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { gurpreet } from '../testing/a-person';
import { EncounterDrafts } from './encounter-drafts';
import { type WrittenEncounter, begunEncounter } from './written-encounter';

const name = `encounter ${gurpreet} `;
const moment = '2026-11-24T15:00:00.000Z';
const noted = (note: string): WrittenEncounter => ({
  ...begunEncounter({ startedAt: moment }),
  note,
});

/** What the server does, and what becomes of its answers. */
let answers: 'come' | 'are lost' | 'are not made';
let onServer: FoundDraft['draft'];
let inBrowser: WrittenBefore | undefined;
let ids: number;

const refused = (code: string) => new Refusal({ code: `case-management.${code}` } as Problem);

function onTheWay<T>(answer: () => T): Promise<T> {
  if (answers === 'are not made') return Promise.reject(new NoAnswer());
  const made = answer();
  return answers === 'come' ? Promise.resolve(made) : Promise.reject(new NoAnswer());
}

function kept({ shown, written: { kind, ...rest } }: KeepDraft): KeptDraft {
  const isOn = shown ? shown.id === onServer?.id && shown.version === onServer.version : !onServer;
  if (!isOn) throw refused(onServer ? 'draft-changed-since' : 'draft-gone');
  const id = shown?.id ?? `0190a1b2-0000-7000-8000-00000000e00${(ids += 1)}`;
  const version = (shown?.version ?? 0) + 1;
  // In whatever order the fields come.
  onServer = { id, version, written: { ...rest, kind }, begunAt: moment, changedAt: moment };
  return { id, version };
}

beforeEach(() => {
  [answers, onServer, inBrowser, ids] = ['come', undefined, undefined, 0];
});

function aPage(): EncounterDrafts {
  const persons: Partial<PersonsApi> = {
    draft: () => onTheWay(() => ({ draft: onServer })),
    keepDraft: async (_, draft) => onTheWay(() => kept(draft)),
    discardDraft: (_, { shown }) =>
      onTheWay(() => {
        if (onServer?.id === shown.id && onServer.version <= shown.version) onServer = undefined;
      }),
  };
  const drafts: Partial<Drafts> = {
    find: () => Promise.resolve(inBrowser),
    keep: (_, written, besides = []) => {
      inBrowser = { written, besides };
      return Promise.resolve([]);
    },
    discard: (_, [written, ...besides]: readonly unknown[] = []) => {
      inBrowser = written === undefined ? undefined : { written, besides };
      return Promise.resolve();
    },
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      { provide: PersonsApi, useValue: persons },
      { provide: Drafts, useValue: drafts },
    ],
  });
  return TestBed.runInInjectionContext(() => new EncounterDrafts(() => ({ person: gurpreet })));
}

async function aShownPage(): Promise<EncounterDrafts> {
  const page = aPage();
  await page.find(name);
  return page;
}

const notes = (before: WrittenBefore | undefined) =>
  before && [before.written, ...before.besides].map((one) => (one as WrittenEncounter).note);

it.each([1, 2])('goes on after a lost answer to keeping number %s', async (which) => {
  const page = await aShownPage();
  for (let time = 1; time <= which; time += 1) {
    answers = time === which ? 'are lost' : 'come';
    await page.keep(name, noted(`${time}`), []);
  }
  answers = 'are not made';
  await page.keep(name, noted('offline'), []);
  answers = 'come';
  await page.keep(name, noted('online'), []);
  expect(onServer).toMatchObject({ version: which + 1, written: { note: 'online' } });
  expect(inBrowser).toBeUndefined();
});

it('names the version that was kept when its answer was lost, with the recording and thrown away', async () => {
  const page = await aShownPage();
  answers = 'are lost';
  await page.keep(name, noted('one'), []);
  answers = 'come';
  expect(await page.settled(() => [])).toMatchObject({ version: 1 });
  await page.discard(name, []);
  expect(onServer).toBeUndefined();
});

it('is told of what another page kept, and writes not over it', async () => {
  const [one, other] = [await aShownPage(), await aShownPage()];
  await one.keep(name, noted('one'), []);
  const late = other.keep(name, noted('other'), []);
  await expect(late).rejects.toThrow('draft-changed-since');
  expect(onServer).toMatchObject({ written: { note: 'one' } });
});

it('shows what the server has since, and offers what could not be sent before', async () => {
  const page = await aShownPage();
  await page.keep(name, noted('one'), []);
  answers = 'are not made';
  await page.keep(name, noted('unsent'), []);
  answers = 'come';
  onServer = { ...onServer!, version: 2, written: { ...onServer!.written, note: 'elsewhere' } };
  const next = aPage();
  expect(notes(await next.find(name))).toEqual(['elsewhere', 'unsent']);
  await next.keep(name, noted('elsewhere, and on'), [noted('unsent')]);
  expect(onServer).toMatchObject({ version: 3, written: { note: 'elsewhere, and on' } });
  expect(notes(await aPage().find(name))).toEqual(['elsewhere, and on', 'unsent']);
});

it('shows what could not be sent where the server has still what it was written on', async () => {
  const page = await aShownPage();
  await page.keep(name, noted('one'), []);
  answers = 'are not made';
  await page.keep(name, noted('unsent'), []);
  answers = 'come';
  const next = aPage();
  expect(notes(await next.find(name))).toEqual(['unsent']);
  await next.keep(name, noted('unsent'), []);
  expect(onServer).toMatchObject({ version: 2, written: { note: 'unsent' } });
});

it('that was there when nobody could ask is neither written over nor named', async () => {
  await (await aShownPage()).keep(name, noted('of yesterday'), []);
  answers = 'are not made';
  const page = await aShownPage();
  await expect(page.keep(name, noted('typed'), [])).rejects.toThrow(NoAnswer);
  expect(notes(await aPage().find(name))).toEqual(['typed']);
  answers = 'come';
  const late = (await page.keep(name, noted('typed on'), [])) as WrittenEncounter[];
  expect(late.map(({ note }) => note)).toEqual(['of yesterday']);
  await page.keep(name, noted('typed on and on'), late);
  expect(onServer).toMatchObject({ version: 1, written: { note: 'of yesterday' } });
  expect(await page.settled(() => late)).toBeUndefined();
  await page.discard(name, late);
  expect(onServer).toBeDefined();
  // Taken back, it is the page's, and what was typed waits.
  await page.keep(name, noted('of yesterday, and on'), [noted('typed on and on')]);
  expect(onServer).toMatchObject({ version: 2 });
  expect(notes(await aPage().find(name))).toEqual(['of yesterday, and on', 'typed on and on']);
});
