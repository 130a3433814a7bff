import { type ComponentFixture, TestBed } from '@angular/core/testing';

import type { Caseload, HandOverCases } from '@one-stop-shop/case-management/contracts';

import { samira } from '../testing/a-case';
import { amrit, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { CaseloadPage } from './caseload-page';
import { CasesApi } from './cases-api';

let fixture: ComponentFixture<CaseloadPage>;
let page: HTMLElement;
let sent: HandOverCases[];

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  sent = [];
});
afterEach(() => page.remove());

async function show(told: Caseload) {
  const api: Partial<CasesApi> = {
    caseload: () => Promise.resolve(told),
    handOver: (handed) => {
      sent.push(handed);
      return Promise.resolve({ learns: 'present' });
    },
  };
  TestBed.configureTestingModule({
    providers: [...provideDesk({}), { provide: CasesApi, useValue: api }],
  });
  fixture = TestBed.createComponent(CaseloadPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

const since = '2026-11-20T10:00:00.000Z';
const cases: Caseload['cases'] = [
  { person: { id: gurpreet, name: 'Gurpreet' }, status: 'active', since, version: 3 },
  { person: { id: amrit, name: 'Fatou' }, status: 'suspended', since, version: 5 },
];

const press = async (element: HTMLElement | null | undefined): Promise<void> => {
  element?.click();
  await fixture.whenStable();
};

it('shows whom one has in charge, and leads to the case', async () => {
  await show({ cases, colleagues: [] });
  const lines = [...page.querySelectorAll<HTMLAnchorElement>('.persons__line')];
  expect(lines.map(({ textContent }) => textContent).join()).toContain('Gurpreet');
  expect(lines[0]?.getAttribute('href')).toContain(`${gurpreet}/presa-in-carico`);
  // Nobody is there to whom they could go.
  expect(page.textContent).not.toContain('caseload.hand-over.title');
});

it('says so where one has nobody in charge', async () => {
  await show({ cases: [], colleagues: [{ id: samira, name: 'Paola' }] });
  expect(page.textContent).toContain('caseload.none');
});

it('hands over those that are chosen, as they are shown, with the note', async () => {
  await show({ cases, colleagues: [{ id: samira, name: 'Paola' }] });
  await press(page.querySelector<HTMLElement>('.page-layout__acts button'));
  const to = page.querySelector<HTMLSelectElement>('[id="hand-over.to"]');
  if (!to) throw new Error('nobody to choose');
  to.value = samira;
  to.dispatchEvent(new Event('change'));
  await press(page.querySelectorAll<HTMLInputElement>('dialog input[type="checkbox"]').item(1));
  const note = page.querySelector<HTMLTextAreaElement>('[id="hand-over.note"]');
  if (!note) throw new Error('no note');
  note.value = 'Preferisce il mattino';
  note.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(sent).toEqual([
    {
      ...{ municipality: '059006', to: samira },
      cases: [{ person: amrit, shown: 5, note: 'Preferisce il mattino' }],
    },
  ]);
  expect(page.textContent).toContain('caseload.hand-over.done');
});
