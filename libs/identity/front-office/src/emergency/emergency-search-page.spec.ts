import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTranslateService } from '@ngx-translate/core';

import {
  type EmergencyAccess,
  type LookInEmergency,
  identityPermissions,
} from '@one-stop-shop/identity/contracts';
import { Api, Refusal } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, StepUp } from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';
import { EmergencyApi } from './emergency-api';
import { EmergencySearchPage } from './emergency-search-page';

const reason = 'È in ospedale e non può dire chi è il suo medico';
const found = {
  id: '00000000-0000-7000-8000-000000000001',
  endsAt: '2026-11-24T16:20:00.000Z',
} as EmergencyAccess;

let fixture: ComponentFixture<EmergencySearchPage>;
let page: HTMLElement;
let sent: LookInEmergency[];
let refusal: Refusal | undefined;

async function show(may: readonly string[] = [identityPermissions.openEmergencyAccess]) {
  sent = [];
  refusal = undefined;
  const municipalities = [
    { code: '059005', name: 'Cisterna di Latina' },
    { code: '059006', name: 'Cori' },
  ];
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      provideRouter([]),
      { provide: Api, useValue: { now: () => new Date('2026-11-24T15:20:00.000Z') } },
      {
        provide: MunicipalityDirectory,
        useValue: { all: () => municipalities, isLoading: () => false, nameOf: () => 'Cori' },
      },
      { provide: StepUp, useValue: { before: (act: () => Promise<unknown>) => act() } },
      {
        provide: Session,
        useValue: {
          permissions: () => new Set(may),
          current: () => ({ municipalities: ['059005'] }),
        },
      },
      {
        provide: EmergencyApi,
        useValue: {
          look: (sought: LookInEmergency) => {
            sent.push(sought);
            return refusal ? Promise.reject(refusal) : Promise.resolve(found);
          },
        },
      },
    ],
  });
  fixture = TestBed.createComponent(EmergencySearchPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

afterEach(() => page.remove());

const field = (name: string) =>
  page.querySelector<HTMLInputElement>(`[id="emergency.${name}"]`) as HTMLInputElement;

async function write(name: string, words: string, event = 'input'): Promise<void> {
  field(name).value = words;
  field(name).dispatchEvent(new Event(event));
  await fixture.whenStable();
}

async function choose(way: string): Promise<void> {
  page.querySelector<HTMLElement>(`[id="emergency.way${way && '-' + way}"]`)?.click();
  await fixture.whenStable();
}

async function send(): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
}

const began = async () => {
  await write('municipality', '059006', 'change');
  await write('reason', reason);
  page.querySelector<HTMLElement>('[id="emergency.danger-health"]')?.click();
  await fixture.whenStable();
};

it('looks by one way, in another municipality than one’s own', async () => {
  await show();
  const places = [...field('municipality').querySelectorAll('option')].map(({ value }) => value);
  expect(places).toEqual(['', '059006']);
  await began();
  await write('taxCode', 'RSSMRA85T50A562W');
  await choose('code');
  await write('code', 'K7QM 2XW9');
  await send();
  expect(sent).toEqual([{ municipality: '059006', danger: 'health', reason, code: 'K7QM 2XW9' }]);
  expect(page.querySelector('a.button')?.getAttribute('href')).toBe(
    `/sportello/persone/in-emergenza/${found.id}`,
  );
});

it('asks for the whole day of birth with a name', async () => {
  await show();
  await began();
  await choose('name');
  await write('name', 'Zuleika Ventosa');
  await send();
  expect(sent).toEqual([]);
  expect(page.textContent).toContain('emergency.look-wrong.birthDate');
  await write('birthDate', '1985-12-10');
  await send();
  expect(sent).toEqual([
    {
      ...{ municipality: '059006', danger: 'health', reason },
      ...{ name: 'Zuleika Ventosa', birthDate: '1985-12-10' },
    },
  ]);
});

it('says at its field that a tax code can’t be right', async () => {
  await show();
  await began();
  refusal = new Refusal({ code: 'case-management.tax-code-unread', status: 422 } as never);
  await write('taxCode', 'RSSMRA85T50A562X');
  await send();
  expect(field('taxCode').getAttribute('aria-invalid')).toBe('true');
});

it('asks what the danger is', async () => {
  await show();
  await write('municipality', '059006', 'change');
  await write('reason', reason);
  await write('taxCode', 'RSSMRA85T50A562W');
  await send();
  expect(sent).toEqual([]);
  expect(page.textContent).toContain('emergency.look-wrong.danger');
});

it('is no form for who may not', async () => {
  await show([]);
  expect(page.querySelector('form')).toBeNull();
  expect(page.textContent).toContain('emergency.not-you');
});
