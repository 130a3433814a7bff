import { type ComponentFixture, TestBed } from '@angular/core/testing';

import {
  type Substitute,
  type Substitutions,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';

import { amrit } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { SubstitutionsApi } from './substitutions-api';
import { SubstitutionsPage } from './substitutions-page';

const samira = '0190a1b2-0000-7000-8000-00000000d003';

let fixture: ComponentFixture<SubstitutionsPage>;
let page: HTMLElement;
let sent: Substitute[];
let ended: string[];

beforeEach(() => {
  sent = [];
  ended = [];
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(() => page.remove());

async function show(told: Substitutions, may?: readonly string[]) {
  const api: Partial<SubstitutionsApi> = {
    of: () => Promise.resolve(told),
    colleagues: () => Promise.resolve([{ id: samira, name: 'Samira', receives: true }]),
    end: (id) => {
      ended.push(id);
      return Promise.resolve({ learns: 'not_told' });
    },
    substitute: (said) => {
      sent.push(said);
      return Promise.resolve({ learns: 'not_told' });
    },
  };
  TestBed.configureTestingModule({
    providers: [...provideDesk({}, may), { provide: SubstitutionsApi, useValue: api }],
  });
  fixture = TestBed.createComponent(SubstitutionsPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

const field = (name: string) =>
  page.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="substitution.${name}"]`);

async function write(name: string, value: string): Promise<void> {
  const written = field(name);
  if (!written) throw new Error(`no field ${name}`);
  written.value = value;
  written.dispatchEvent(new Event(written instanceof HTMLSelectElement ? 'change' : 'input'));
  await fixture.whenStable();
}

it('says who stands in for whom, and who is gone', async () => {
  const days = { from: '2026-11-25', to: '2026-11-27' };
  await show([
    { id: amrit, absent: { id: amrit, name: 'Amrit' }, colleague: { id: samira }, ...days },
  ]);
  const line = page.querySelector('.person-steps__one')?.textContent;
  expect(line).toContain('Amrit');
  expect(line).toContain('person.team.former');
  expect(page.querySelectorAll('.person-steps__one time')).toHaveLength(2);
});

const buttons = () =>
  [...page.querySelectorAll<HTMLButtonElement>('.person-steps__one button')].map((one) => one);

it('is ended by who is away, after they were asked', async () => {
  const days = { from: '2026-11-25', to: '2026-11-27' };
  const others = { id: samira, absent: { id: samira }, colleague: { id: amrit }, ...days };
  const mine = { id: amrit, absent: { id: amrit }, colleague: { id: samira }, ...days };
  await show([others, mine], [casePermissions.seeGivenPersons]);
  expect(buttons()).toHaveLength(1);
  buttons()[0]?.click();
  await fixture.whenStable();
  expect(ended).toEqual([]);
  const confirm = [...document.querySelectorAll<HTMLButtonElement>('dialog button')].find((one) =>
    one.textContent.includes('substitution.end'),
  );
  confirm?.click();
  await fixture.whenStable();
  expect(ended).toEqual([amrit]);
  expect(page.textContent).toContain('substitution.ended');
});

it('is asked for oneself, and for others by who signs', async () => {
  await show([], [casePermissions.seeGivenPersons]);
  expect(field('absent')).toBeNull();
  await write('colleague', samira);
  await write('to', '2026-11-27');
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  const days = { from: '2026-11-24', to: '2026-11-27' };
  expect(sent).toEqual([{ municipality: '059006', absent: amrit, colleague: samira, ...days }]);
  expect(page.textContent).toContain('substitution.done');
});

it('offers to who signs everybody, and never the same twice', async () => {
  await show([]);
  await write('absent', samira);
  const offered = [...(field('colleague') as HTMLSelectElement).options].map(({ value }) => value);
  expect(offered).toEqual(['', amrit]);
});
