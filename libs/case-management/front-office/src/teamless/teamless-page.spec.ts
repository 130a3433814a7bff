import { type ComponentFixture, TestBed } from '@angular/core/testing';

import type { NameTeam, TeamlessRecords } from '@one-stop-shop/case-management/contracts';

import { amrit } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { TeamlessApi } from './teamless-api';
import { TeamlessPage } from './teamless-page';

let fixture: ComponentFixture<TeamlessPage>;
let page: HTMLElement;
let told: TeamlessRecords;
let named: NameTeam[];

async function show(records: TeamlessRecords): Promise<void> {
  told = records;
  named = [];
  const api: Partial<TeamlessApi> = {
    all: () => Promise.resolve(told),
    name: (said) => {
      named.push(said);
      told = [];
      return Promise.resolve({ learns: 'not_told' });
    },
  };
  TestBed.configureTestingModule({
    providers: [...provideDesk({}), { provide: TeamlessApi, useValue: api }],
  });
  fixture = TestBed.createComponent(TeamlessPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}
afterEach(() => page.remove());

const place = { municipality: '059006', records: 2 };

it('names a social worker of the municipality for records of which it tells nothing', async () => {
  await show([{ ...place, socialWorkers: [{ id: amrit, name: 'Carla' }] }]);
  expect(page.querySelector('h2')?.textContent).toContain('Cori');
  expect(page.querySelector('form')).toBeNull();
  page.querySelector<HTMLButtonElement>('.person-card button')?.click();
  await fixture.whenStable();
  const choice = page.querySelector('select');
  if (choice) choice.value = amrit;
  choice?.dispatchEvent(new Event('change'));
  await fixture.whenStable();
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(named).toEqual([{ municipality: '059006', colleague: amrit }]);
  expect(page.textContent).toContain('teamless.done');
  expect(page.textContent).toContain('teamless.none');
});

it('says where nobody can be named', async () => {
  await show([{ ...place, socialWorkers: [] }]);
  expect(page.textContent).toContain('teamless.nobody');
  expect(page.querySelector('.person-card button')).toBeNull();
});
