import { type ComponentFixture, TestBed } from '@angular/core/testing';

import {
  type DescribeDocument,
  type DocumentAbout,
  type KeptDocument,
  type RemoveDocument,
  casePermissions,
  largestDocument,
} from '@one-stop-shop/case-management/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';

import { amrit, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { DocumentsApi } from './documents-api';
import { PersonDocuments } from './person-documents';

const aPaper = (more: Partial<KeptDocument> = {}): KeptDocument => ({
  ...{ id: '0190a1b2-0000-7000-8000-00000000aa01', version: 1, kind: 'residence_title' },
  ...{ broughtBy: 'person', type: 'pdf', size: 1_000, pages: 3, carries: [] },
  ...{ keptAt: '2026-11-20T10:00:00.000Z', keptBy: amrit },
  ...more,
});

let fixture: ComponentFixture<PersonDocuments>;
let page: HTMLElement;
let papers: KeptDocument[];
let kept: { about: DocumentAbout; file: Blob; key: string }[];
let described: DescribeDocument[];
let removed: RemoveDocument[];
let refusal: Refusal | undefined;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  [kept, described, removed, refusal] = [[], [], [], undefined];
});
afterEach(() => page.remove());

async function show(shown: KeptDocument[], may = Object.values<string>(casePermissions)) {
  papers = shown;
  const api: Partial<DocumentsApi> = {
    of: () => Promise.resolve({ documents: papers, staff: {} }),
    addressOf: (person, document, at) => `/api/persons/${person}/documents/${document}/pages/${at}`,
    keep: (_, file, about, key) => {
      kept.push({ about, file, key });
      return refusal
        ? Promise.reject(refusal)
        : Promise.resolve({ learns: 'present', id: gurpreet, pages: 1, carries: [] });
    },
    describe: (_, __, said) => {
      described.push(said);
      return Promise.resolve({ learns: 'not_told' });
    },
    remove: (_, __, why) => {
      removed.push(why);
      return Promise.resolve({ learns: 'not_told' });
    },
  };
  TestBed.configureTestingModule({
    providers: [...provideDesk({}, may), { provide: DocumentsApi, useValue: api }],
  });
  fixture = TestBed.createComponent(PersonDocuments);
  fixture.componentRef.setInput('person', gurpreet);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

async function press(words: string): Promise<void> {
  [...page.querySelectorAll<HTMLElement>('button')]
    .findLast(({ textContent }) => textContent.includes(words))
    ?.click();
  await fixture.whenStable();
}

async function choose(file: File): Promise<void> {
  const field = page.querySelector<HTMLInputElement>('input[type="file"]');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field?.dispatchEvent(new Event('change'));
  await fixture.whenStable();
}

async function write(name: string, value: string): Promise<void> {
  const field = page.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${name}"]`);
  if (!field) throw new Error(`no field ${name}`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  await fixture.whenStable();
}

async function send(): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
}

it('says what each paper is, until when it counts, and what it carries', async () => {
  await show([
    aPaper({ expiresOn: '2026-11-23', carries: ['script'] }),
    aPaper({ id: gurpreet, kind: 'isee', expiresOn: '2026-11-24' }),
  ]);
  const lines = [...page.querySelectorAll('.papers__one')].map(({ textContent }) => textContent);
  expect(lines[0]).toContain('documents.kinds.residence_title');
  expect(lines[0]).toContain('documents.expired');
  expect(lines[0]).toContain('documents.carries');
  expect(lines[1]).toContain('documents.until');
  expect(lines[1]).not.toContain('documents.carries');
});

it('shows a page at a time, turned by keys, and nothing before it is opened', async () => {
  await show([aPaper()]);
  expect(page.querySelector('img')).toBeNull();
  page.querySelector<HTMLElement>('.papers__open')?.click();
  await fixture.whenStable();
  const at = () => page.querySelector('img')?.getAttribute('src')?.split('/').at(-1);
  const key = async (name: string) => {
    page
      .querySelector('.viewer__page')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await fixture.whenStable();
  };
  expect(at()).toBe('1');
  await key('ArrowRight');
  expect(at()).toBe('2');
  await key('End');
  await key('ArrowRight');
  expect(at()).toBe('3');
  await key('Home');
  expect(at()).toBe('1');
});

it('says that a page does not open, and tries again', async () => {
  await show([aPaper()]);
  page.querySelector<HTMLElement>('.papers__open')?.click();
  await fixture.whenStable();
  page.querySelector('img')?.dispatchEvent(new Event('error'));
  await fixture.whenStable();
  expect(page.textContent).toContain('documents.page-failed');
  await press('act.retry');
  expect(page.querySelector('img')).not.toBeNull();
});

it('keeps a file with what is said of it', async () => {
  await show([]);
  await press('documents.add');
  expect(page.querySelector('form')).toBeNull();
  const file = new File(['una foto'], 'IMG_1.jpg', { type: 'image/jpeg' });
  await choose(file);
  await write('document.kind', 'renewal_receipt');
  await write('document.expiresOn', '2027-03-31');
  await send();
  expect(kept).toMatchObject([
    { about: { kind: 'renewal_receipt', broughtBy: 'person', expiresOn: '2027-03-31' }, file },
  ]);
  expect(page.textContent).toContain('documents.done.kept');
});

it('says why a file is refused, and sends it again under the same key', async () => {
  await show([]);
  refusal = new Refusal({ code: 'case-management.document-heic', status: 422 } as never);
  await press('documents.add');
  await choose(new File(['una foto'], 'IMG_1.heic'));
  await write('document.kind', 'photo');
  await send();
  expect(page.textContent).toContain('problem.case-management.document-heic');
  refusal = undefined;
  await send();
  expect(kept[0]?.key).toBe(kept[1]?.key);
});

it('does not send what is too heavy', async () => {
  await show([]);
  await press('documents.add');
  const heavy = new File([], 'scansione.pdf');
  Object.defineProperty(heavy, 'size', { value: largestDocument + 1 });
  await choose(heavy);
  expect(page.textContent).toContain('documents.too-heavy');
  expect(page.querySelector('form')).toBeNull();
});

it('is said better, naming the version that was looked at', async () => {
  await show([aPaper({ version: 4, title: 'Il permesso' })]);
  await press('documents.describe-act');
  await write('document.about.kind', 'renewal_receipt');
  await send();
  expect(described).toEqual([
    { about: { kind: 'renewal_receipt', title: 'Il permesso', broughtBy: 'person' }, shown: 4 },
  ]);
});

it('is removed with a reason', async () => {
  await show([aPaper({ version: 2 })]);
  await press('documents.remove');
  await send();
  expect(removed).toEqual([]);
  page.querySelector<HTMLInputElement>('[id="removal.why"]')?.click();
  await fixture.whenStable();
  await send();
  expect(removed).toEqual([{ why: 'wrong_person', shown: 2 }]);
});

it('is only looked at by who may keep none', async () => {
  await show([aPaper()], [casePermissions.seeDocuments]);
  expect(page.textContent).not.toContain('documents.add');
  expect(page.textContent).not.toContain('documents.remove');
});
