import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';

import type { PublishNotice } from '@one-stop-shop/case-management/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';
import { Drafts } from '@one-stop-shop/shared/front-office/staff';

import { provideDesk } from '../testing/provide-desk';
import { NewNoticePage } from './new-notice-page';
import { NoticeVersionsApi } from './notice-versions-api';

let fixture: ComponentFixture<NewNoticePage>;
let page: HTMLElement;
let sent: PublishNotice[];
let refusal: Refusal | undefined;

const rest = () => new Promise((resolve) => setTimeout(resolve, 900));
const kept = new Map<string, unknown>();
const drafts: Partial<Drafts> = {
  keep: async (name, written) => {
    kept.set(name, written);
    return [];
  },
  find: (name) =>
    Promise.resolve(kept.has(name) ? { written: kept.get(name), besides: [] } : undefined),
  forget: (name) => void kept.delete(name),
};
beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  kept.clear();
});

async function show(newest = 4) {
  sent = [];
  refusal = undefined;
  const text = { language: 'it' as const, title: 'Dati', paragraphs: ['Uno.'], draft: false };
  const languages = [{ language: 'it' as const, draft: false }];
  const version = {
    version: newest,
    validFrom: '2018-01-01',
    required: true,
    inForce: true,
    languages,
  };
  const api: Partial<NoticeVersionsApi> = {
    of: () => Promise.resolve([version]),
    texts: () => Promise.resolve([text]),
    publish: (notice) => {
      sent.push(notice);
      return refusal ? Promise.reject(refusal) : Promise.resolve({ version: 5 });
    },
  };
  TestBed.configureTestingModule({
    providers: [
      ...provideDesk({}),
      { provide: NoticeVersionsApi, useValue: api },
      { provide: Drafts, useValue: drafts },
    ],
  });
  TestBed.inject(Router).navigateByUrl = () => Promise.resolve(true);
  fixture = TestBed.createComponent(NewNoticePage);
  fixture.componentRef.setInput('municipality', '059006');
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

afterEach(() => page.remove());

async function write(name: string, words: string): Promise<void> {
  const field = page.querySelector<HTMLInputElement>(`[id="notice-version.${name}"]`);
  if (!field) throw new Error(`no field ${name}`);
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await fixture.whenStable();
}

async function send(): Promise<void> {
  await ask();
  page.querySelector<HTMLElement>('dialog .button--primary')?.click();
  await fixture.whenStable();
}

async function ask(): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
}

const chip = (at: number) =>
  page.querySelectorAll<HTMLButtonElement>('.desk-chips .desk-chip')[at] as HTMLButtonElement;

it('begins with the present text, and shows it as people will read it', async () => {
  await show();
  await write('texts.it.words', 'Uno.\n\n<b>Due</b>.');
  const preview = page.querySelector('.notice-text');
  expect([...(preview?.querySelectorAll('p') ?? [])].map((one) => one.textContent)).toEqual([
    'Uno.',
    '<b>Due</b>.',
  ]);
  await send();
  expect(sent).toEqual([
    {
      ...{ municipality: '059006', validFrom: '2026-11-24', required: true, shown: 4 },
      texts: { it: { title: 'Dati', words: 'Uno.\n\n<b>Due</b>.', reviewed: false } },
    },
  ]);
});

it('is reviewed again when somebody says so of the changed text', async () => {
  await show();
  const tick = () =>
    page.querySelector<HTMLInputElement>('[id="notice-version.texts.it.reviewed"]');
  expect(tick()?.checked).toBe(true);
  await write('texts.it.words', 'Uno e mezzo.');
  expect(tick()?.checked).toBe(false);
  tick()?.click();
  await fixture.whenStable();
  await send();
  expect(sent[0]?.texts.it).toMatchObject({ words: 'Uno e mezzo.', reviewed: true });
});

it('is kept while it is written, and found with the version that it was begun with', async () => {
  await show();
  await write('texts.it.words', 'Due.');
  await rest();
  expect(kept.get('notice:059006')).toMatchObject({ shown: 4, texts: { it: { words: 'Due.' } } });
  page.remove();
  TestBed.resetTestingModule();
  await show(5);
  await rest();
  await fixture.whenStable();
  expect(page.textContent).toContain('form.draft.found');
  await send();
  expect(sent).toMatchObject([{ shown: 4, texts: { it: { words: 'Due.', reviewed: false } } }]);
  expect(kept.size).toBe(0);
});

it('says of a language in which nothing is written what people will see', async () => {
  await show();
  chip(4).click();
  await fixture.whenStable();
  expect(page.textContent).toContain('notice-versions.falls-back');
});

it('keeps what was written when a colleague was quicker', async () => {
  await show();
  refusal = new Refusal({ code: 'case-management.notice-published-since', status: 409 } as never);
  await write('texts.it.title', 'I tuoi dati');
  await send();
  expect(page.textContent).toContain('problem.case-management.notice-published-since');
  expect(page.querySelector<HTMLInputElement>('[id="notice-version.texts.it.title"]')?.value).toBe(
    'I tuoi dati',
  );
});

it('asks once more before it publishes for good, and says what that changes', async () => {
  await show();
  await write('texts.en.title', 'Data');
  await write('texts.en.words', 'One.');
  await ask();
  expect(sent).toEqual([]);
  const [day, changed, unchanged, drafts, missing] = [...page.querySelectorAll('dialog dd')].map(
    ({ textContent }) => textContent.trim(),
  );
  expect(day).toContain('2026');
  expect([changed, unchanged, drafts]).toEqual(['English', 'Italian', 'English']);
  expect(missing).toContain('Hindi');
  expect(page.querySelector('dialog')?.textContent).toContain('notice-versions.all-again');
  expect(page.querySelector('dialog')?.textContent).toContain('notice-versions.for-good');
});

it('says of which language the title is missing, and leads there', async () => {
  await show();
  await write('texts.en.words', 'One.');
  await ask();
  expect(page.querySelector('dialog')).toBeNull();
  const line = page.querySelector<HTMLElement>('.error-list button');
  expect(line?.textContent.trim()).toBe('notice-versions.wrong-in.title');
  line?.click();
  await fixture.whenStable();
  expect(document.activeElement?.id).toBe('notice-version.texts.en.title');
  expect(document.activeElement?.closest('[hidden]')).toBeNull();
});
