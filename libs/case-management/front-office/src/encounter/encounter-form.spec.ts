import { type ComponentFixture, TestBed } from '@angular/core/testing';

import type {
  ChangeEncounter,
  FoundDraft,
  KeepDraft,
  RecordEncounter,
} from '@one-stop-shop/case-management/contracts';
import type { Problem } from '@one-stop-shop/shared/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';
import { KeyPreference } from '@one-stop-shop/shared/front-office/staff';

import { anEncounter, gurpreet } from '../testing/a-person';
import { PersonsApi } from '../persons-api';
import { provideDesk } from '../testing/provide-desk';
import { EncounterForm } from './encounter-form';

const visit = '0190a1b2-0000-7000-8000-00000000c001';
const begun = {
  visit,
  startedAt: '2026-11-24T15:20:00.000Z',
  minutes: 20,
  language: 'pa' as const,
};

let fixture: ComponentFixture<EncounterForm>;
let form: HTMLElement;
let recorded: RecordEncounter[];
let changed: ChangeEncounter[];
let pressed: number;

beforeEach(() => {
  recorded = [];
  changed = [];
  pressed = 0;
  TestBed.configureTestingModule({
    providers: provideDesk({
      recordEncounter: (_, met) => {
        recorded.push(met);
        return Promise.resolve({ id: visit, learns: 'not_told' });
      },
      changeEncounter: (_, change) => {
        changed.push(change);
        return Promise.resolve({ learns: 'not_told' });
      },
    }),
  });
});

afterEach(() => form.remove());

async function show(inputs: Record<string, unknown> = {}): Promise<void> {
  fixture = TestBed.createComponent(EncounterForm);
  for (const [name, value] of Object.entries({ person: gurpreet, begun, ...inputs }))
    fixture.componentRef.setInput(name, value);
  form = fixture.nativeElement as HTMLElement;
  document.body.append(form);
  await fixture.whenStable();
}

/** What a hand does: each press counts, the two of a chord as two. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const ctrlKey = key === 'Ctrl+Enter';
    pressed += ctrlKey ? 2 : 1;
    const event = { key: ctrlKey ? 'Enter' : key, ctrlKey, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
    await fixture.whenStable();
  }
}

it('is written in no more than eight presses', async () => {
  await show();
  await press('1', '4', 'a', 'e', 'z', 'Ctrl+Enter');
  expect(recorded).toEqual([
    {
      visit,
      kind: 'desk_visit',
      startedAt: '2026-11-24T15:20:00.000Z',
      minutes: 30,
      language: 'pa',
      mediation: 'mediator_present',
      topics: ['job_search', 'italian_language'],
      services: ['information_given'],
      teachBack: 'repeated_well',
    },
  ]);
  // Besides the one that opened it.
  expect(pressed + 1).toBeLessThanOrEqual(8);
});

it('takes a chip back by the same key', async () => {
  await show();
  await press('1', '2', '1', 'z', 'Ctrl+Enter');
  expect(recorded[0]?.topics).toEqual(['cv']);
});

it('leaves letters to who writes words, and keys to who silenced them', async () => {
  await show();
  await press('n');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await press('1', '2');
  TestBed.inject(KeyPreference).switch(false);
  form.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
  await press('3');
  TestBed.inject(KeyPreference).switch(true);
  await press('z', 'Ctrl+Enter');
  expect(recorded[0]?.topics).toEqual([]);
});

it('says what is missing, and sends nothing', async () => {
  await show();
  await press('1', 'Ctrl+Enter');
  expect(recorded).toEqual([]);
  expect(form.textContent).toContain('encounter.wrong.teachBack');
});

it('keeps what is written while its page reads itself again', async () => {
  await show();
  await press('1');
  fixture.componentRef.setInput('begun', { ...begun });
  await fixture.whenStable();
  await press('z', 'Ctrl+Enter');
  expect(recorded[0]?.topics).toEqual(['job_search']);
});

it('marks what few may see', async () => {
  await show();
  const marked = [...form.querySelectorAll('.desk-chip:has(.icon)')];
  expect(marked.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('residence_title'),
  ]);
});

it.each([
  ['2026-11-24T10:00:00.000Z', '', 1],
  ['2026-11-20T10:00:00.000Z', '', 0],
  ['2026-11-20T10:00:00.000Z', 'Era un altro modulo', 1],
])('written at %s is changed with the reason "%s": %s time', async (writtenAt, reason, times) => {
  await show({ kept: anEncounter({ writtenAt }) });
  const field = form.querySelector<HTMLInputElement>('[id="encounter.reason"]');
  if (field && reason) {
    field.value = reason;
    field.dispatchEvent(new Event('input'));
  }
  form.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
  await press('2', 'Ctrl+Enter');
  expect(changed).toHaveLength(times);
  if (times)
    expect(changed[0]).toMatchObject({ shown: 1, topics: ['job_search', 'cv'], minutes: 20 });
});

it('opens the fold in which something is wrong, and leaves it open to whoever mends it', async () => {
  await show({ begun: { ...begun, startedAt: '2026-12-15T15:20:00.000Z' } });
  const fold = form.querySelector('details');
  expect(fold?.open).toBe(false);
  await press('z', 'Ctrl+Enter');
  expect(recorded).toEqual([]);
  expect(fold?.open).toBe(true);
  const day = form.querySelector<HTMLInputElement>('[id="encounter.startedAt.day"]');
  if (day) day.value = '2026-11-23';
  day?.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(fold?.open).toBe(true);
  await press('Ctrl+Enter');
  expect(recorded[0]?.startedAt).toBe('2026-11-23T15:20:00.000Z');
});

describe('what is being written', () => {
  let kept: KeepDraft[];
  let refusal: Refusal | undefined;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 900));

  const showDrafts = async (found: FoundDraft = {}): Promise<void> => {
    [kept, refusal] = [[], undefined];
    const api = TestBed.inject(PersonsApi);
    api.draft = () => Promise.resolve(found);
    api.keepDraft = (_, draft) => {
      kept.push(draft);
      const version = (draft.shown?.version ?? 0) + 1;
      return refusal ? Promise.reject(refusal) : Promise.resolve({ id: visit, version });
    };
    await show();
  };

  it('is kept a moment after the last key, each time on the version before, and once', async () => {
    await showDrafts();
    await press('1', '2');
    await rest();
    await press('a');
    await rest();
    await press('b', 'b');
    await rest();
    expect(kept.map(({ shown, written }) => [shown?.version, written.services.length])).toEqual([
      [undefined, 0],
      [1, 1],
    ]);
    expect(kept[0]).toMatchObject({ visit });
  });

  it('is found as it was, and sent no second time', async () => {
    await showDrafts();
    await press('1');
    await rest();
    const { written } = kept[0]!;
    form.remove();
    const moment = '2026-11-24T15:00:00.000Z';
    await showDrafts({
      draft: { id: visit, written, version: 4, begunAt: moment, changedAt: moment },
    });
    await rest();
    await fixture.whenStable();
    expect(form.textContent).toContain('form.draft.found');
    expect(kept).toEqual([]);
    await press('2');
    await rest();
    expect(kept).toMatchObject([
      { shown: { version: 4 }, written: { topics: ['job_search', 'cv'] } },
    ]);
  });

  it('goes with the recording, which names what the page shows of it', async () => {
    await showDrafts();
    await press('1');
    await rest();
    await press('z', 'Ctrl+Enter');
    expect(recorded).toMatchObject([{ draft: { id: visit, version: 1 } }]);
  });

  it('is not said to go with the recording while it waits beside the page', async () => {
    const moment = '2026-11-24T15:00:00.000Z';
    await showDrafts();
    await press('1');
    await rest();
    const { written } = kept[0]!;
    form.remove();
    let answer: (found: FoundDraft) => void = () => undefined;
    await showDrafts();
    form.remove();
    TestBed.inject(PersonsApi).draft = () => new Promise((resolve) => (answer = resolve));
    await show();
    await press('2');
    answer({ draft: { id: visit, written, version: 4, begunAt: moment, changedAt: moment } });
    await rest();
    await fixture.whenStable();
    expect(form.textContent).toContain('form.draft.late');
    await press('z', 'Ctrl+Enter');
    expect([recorded.length, recorded[0]?.draft, kept]).toEqual([1, undefined, []]);
  });

  it('is said to be another page’s, and can still be recorded', async () => {
    await showDrafts();
    refusal = new Refusal({ code: 'case-management.draft-changed-since' } as Problem);
    await press('1');
    await rest();
    await fixture.whenStable();
    expect(form.textContent).toContain('problem.case-management.draft-changed-since');
    await press('z', 'Ctrl+Enter');
    expect(recorded).toHaveLength(1);
  });
});
