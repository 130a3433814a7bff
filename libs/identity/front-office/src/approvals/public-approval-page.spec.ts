import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTranslateService } from '@ngx-translate/core';

import type { OpenedApproval } from '@one-stop-shop/identity/contracts';

import { ApprovalsApi } from './approvals-api';
import { PublicApprovalPage } from './public-approval-page';

const secret = 'Qw3rty-UIOP_asdf--hjkl0123456789ZXCVbnm-_9Y';
const address = '/sportello/approva';
const request: OpenedApproval = {
  kind: 'role',
  municipality: '059006',
  asked: {
    role: 'desk_operator',
    municipalities: ['059006'],
    from: '2026-11-30',
    to: null,
    authorisation: null,
  },
  linkExpiresAt: '2026-12-04T09:00:00Z',
  to: 'Dott. Rossi',
  askedBy: 'Anna Rossi',
  about: { name: 'Giulia Prova', email: 'giulia@comune.example' },
  places: { '059006': 'Cori' },
};

let opened: string[];
let page: HTMLElement;
let harness: RouterTestingHarness;

async function follow(link: string): Promise<void> {
  await harness.navigateByUrl(link);
  await harness.fixture.whenStable();
  page = harness.routeNativeElement as HTMLElement;
}

beforeEach(async () => {
  opened = [];
  const api = {
    open: (token: string) => {
      opened.push(token);
      return Promise.resolve(request);
    },
    decideByLink: () => Promise.resolve(),
  };
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      provideRouter([{ path: 'sportello/approva', component: PublicApprovalPage }]),
      { provide: ApprovalsApi, useValue: api },
    ],
  });
  harness = await RouterTestingHarness.create();
});

it('says once more who has what, after it was approved', async () => {
  await follow(`${address}#${secret}`);
  page.querySelector<HTMLElement>('.button--primary')?.click();
  await harness.fixture.whenStable();
  expect(page.querySelector('h1')?.textContent).toBe('approval.done');
  for (const fact of ['approval.done-approve', 'Giulia Prova', 'role.desk_operator', 'Cori']) {
    expect(page.textContent).toContain(fact);
  }
});

it('asks, after a reload, to open the link again, which it then opens in the same tab', async () => {
  await follow(address);
  expect(page.querySelector('h1')?.textContent).toBe('approval.no-token');
  await follow(`${address}#${secret}`);
  expect(page.textContent).toContain('Giulia Prova');
  expect(TestBed.inject(Location).path(true)).toBe(address);
});

it('opens a link with a full stop behind it, and tells one of which some is missing', async () => {
  await follow(`${address}#${secret}.`);
  expect(opened).toEqual([secret]);
  await follow(`${address}#${secret.slice(0, 30)}`);
  expect(page.querySelector('h1')?.textContent).toBe('approval.cut');
  expect(opened).toHaveLength(1);
});
