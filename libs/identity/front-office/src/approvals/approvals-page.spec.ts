import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTranslateService } from '@ngx-translate/core';

import type { Approval } from '@one-stop-shop/identity/contracts';
import { MunicipalityDirectory, StepUp } from '@one-stop-shop/shared/front-office/staff';

import { ApprovalsApi } from './approvals-api';
import { ApprovalsPage } from './approvals-page';

let fixture: ComponentFixture<ApprovalsPage>;
let page: HTMLElement;
let waiting: Approval[];

const giulia: Approval = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'responsible',
  municipality: '059005',
  asked: null,
  about: { id: null, name: 'Giulia Prova', email: 'giulia@comune.example' },
  askedBy: { id: '00000000-0000-7000-8000-000000000002', name: 'Anna Rossi' },
  askedAt: '2026-11-27T09:00:00Z',
  linkExpiresAt: '2026-12-04T09:00:00Z',
  responsible: 'Dott. Rossi',
  mayApprove: true,
  decision: null,
  decidedAt: null,
  decidedBy: null,
};

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  waiting = [giulia];
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      provideRouter([]),
      {
        provide: MunicipalityDirectory,
        useValue: { all: () => [], isLoading: () => false, nameOf: () => 'Cori' },
      },
      { provide: StepUp, useValue: { before: (act: () => Promise<unknown>) => act() } },
      {
        provide: ApprovalsApi,
        useValue: {
          waiting: () => Promise.resolve(waiting),
          decide: () => {
            waiting = [];
            return Promise.resolve(giulia);
          },
        },
      },
    ],
  });
  fixture = TestBed.createComponent(ApprovalsPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
});

afterEach(() => page.remove());

const buttons = (words: string) =>
  [...page.querySelectorAll<HTMLElement>('button')].filter(({ textContent }) =>
    textContent.includes(words),
  );

async function press(button: HTMLElement | undefined): Promise<void> {
  button?.focus();
  button?.click();
  await fixture.whenStable();
}

it('keeps the name apart from the address', async () => {
  expect(page.textContent).toContain('Giulia Prova giulia@comune.example');
  await press(buttons('approval.approve')[0]);
  expect(page.querySelector('dialog')?.textContent).toContain('Giulia Prova giulia@comune.example');
});

it.each([
  ['approve', 'button--primary'],
  ['refuse', 'button--danger'],
])('asks before it is settled: to %s has the look of %s', async (decision, look) => {
  await press(buttons(`approval.${decision}`)[0]);
  const settle = page.querySelector('dialog .desk-form__acts button');
  expect(settle?.classList.contains(look)).toBe(true);
});

it.each(['approve', 'refuse'])('says what was done, and of whom: %s', async (decision) => {
  await press(buttons(`approval.${decision}`)[0]);
  await press(page.querySelector<HTMLElement>('dialog .desk-form__acts button') ?? undefined);
  const word = page.querySelector('oss-decided-word [role=status]')?.textContent;
  expect(word).toContain(`approval.told-${decision}`);
  expect(word).toContain('Giulia Prova');
  expect(page.querySelector('oss-approval-item')).toBeNull();
  expect(document.activeElement).toBe(page.querySelector('h1'));
});
