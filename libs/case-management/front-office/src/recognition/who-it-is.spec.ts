import { type ComponentFixture, TestBed } from '@angular/core/testing';

import { type Recognition, casePermissions } from '@one-stop-shop/case-management/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';
import type { VisitInPanel } from '@one-stop-shop/shared/front-office/staff';

import { aLine, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { WhoItIs } from './who-it-is';

const visit: VisitInPanel = {
  id: '0190a1b2-0000-7000-8000-00000000c001',
  municipality: undefined,
  firstName: 'Gurpreet',
  phone: '+393331234567',
  language: 'pa',
  channel: 'online',
  state: 'arrived',
  startsAt: '2026-11-24T15:20:00.000Z',
  endsAt: '2026-11-24T15:40:00.000Z',
};

let fixture: ComponentFixture<WhoItIs>;
let panel: HTMLElement;
let told: Recognition;
let asked: string[];

async function show(shown: VisitInPanel, may = Object.values(casePermissions)): Promise<void> {
  asked = [];
  TestBed.configureTestingModule({
    providers: provideDesk(
      {
        recognise: () => {
          asked.push('recognise');
          return Promise.resolve(told);
        },
        tie: (_, person) => {
          asked.push(`tie ${person}`);
          told = { tied: aLine(), candidates: [] };
          return Promise.resolve({ learns: 'not_told' });
        },
        recordEncounter: () => {
          asked.push('record');
          told = { tied: aLine({ lastMetAt: visit.startsAt }), candidates: [] };
          return Promise.resolve({ id: gurpreet, learns: 'not_told' });
        },
        untie: () => {
          asked.push('untie');
          told = { candidates: [] };
          return Promise.reject(
            new Refusal({ code: 'case-management.visit-not-tied', status: 409 } as never),
          );
        },
      },
      may,
    ),
  });
  fixture = TestBed.createComponent(WhoItIs);
  fixture.componentRef.setInput('visit', shown);
  panel = fixture.nativeElement as HTMLElement;
  document.body.append(panel);
  await fixture.whenStable();
}

beforeEach(() => {
  told = { candidates: [{ id: gurpreet, name: 'ਗੁਰਪ੍ਰੀਤ', birthYear: 1990, by: 'contact' }] };
});
afterEach(() => panel.remove());

const keyed = (key: string) => panel.querySelector<HTMLElement>(`[data-beside-key="${key}"]`);

async function press(element: HTMLElement | null): Promise<void> {
  element?.click();
  await fixture.whenStable();
}

it('says who it may be once they are here, and ties by one press', async () => {
  await show(visit);
  expect(keyed('p')?.textContent).toContain('ਗੁਰਪ੍ਰੀਤ');
  expect(keyed('e')).toBeNull();
  await press(keyed('p'));
  expect(asked).toEqual(['recognise', `tie ${gurpreet}`, 'recognise']);
  expect(panel.textContent).toContain('recognition.tied');
  expect(panel.querySelector('a.who__tied')).not.toBeNull();
  expect(keyed('e')).not.toBeNull();
});

it('looks for nobody before they are here, unless somebody asks', async () => {
  await show({ ...visit, state: 'booked' });
  expect(asked).toEqual([]);
  await press(keyed('p'));
  expect(asked).toEqual(['recognise']);
});

it('looks once, however often the agenda reads itself again or is walked', async () => {
  await show(visit);
  fixture.componentRef.setInput('visit', { ...visit });
  await fixture.whenStable();
  fixture.componentRef.setInput('visit', { ...visit, id: gurpreet, state: 'booked' });
  await fixture.whenStable();
  expect(panel.textContent).not.toContain('ਗੁਰਪ੍ਰੀਤ');
  fixture.componentRef.setInput('visit', { ...visit });
  await fixture.whenStable();
  expect(asked).toEqual(['recognise']);
});

it('says why somebody could not be untied, and looks again', async () => {
  told = { tied: aLine(), candidates: [] };
  await show(visit);
  const others = [...panel.querySelectorAll<HTMLElement>('button')];
  await press(others.find(({ textContent }) => textContent.includes('not-them')) ?? null);
  expect(asked).toEqual(['recognise', 'untie', 'recognise']);
  expect(panel.textContent).toContain('problem.case-management.visit-not-tied');
  expect(panel.querySelector('a.who__tied')).toBeNull();
});

it('begins somebody new with the booking', async () => {
  told = { candidates: [] };
  await show(visit);
  await press(keyed('p'));
  const values = [...panel.querySelectorAll('input')].map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(['Gurpreet', '+393331234567']));
  expect(panel.querySelector('select')?.value).toBe('pa');
});

it.each([
  ['whose person is not shown', { firstName: undefined }],
  ['that is cancelled', { state: 'cancelled' as const }],
])('says nothing of a visit %s', async (_, more) => {
  await show({ ...visit, ...more });
  expect(panel.textContent.trim()).toBe('');
  expect(asked).toEqual([]);
});

it('offers nothing that would be refused', async () => {
  told = { tied: aLine(), candidates: [] };
  await show(visit, [casePermissions.recognise]);
  expect(keyed('e')).toBeNull();
});

async function record(): Promise<void> {
  await press(keyed('e'));
  await press(panel.querySelector<HTMLElement>('[aria-keyshortcuts="z"]'));
  panel.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
}

it('says that it was recorded and when they were met, and offers no second one', async () => {
  told = { tied: aLine(), candidates: [] };
  await show(visit);
  expect(panel.textContent).toContain('persons.never-met');
  await record();
  expect(asked).toEqual(['recognise', 'record', 'recognise']);
  expect(panel.textContent).toContain('encounter.saved');
  expect(panel.textContent).not.toContain('persons.never-met');
  expect(keyed('e')).toBeNull();
});

it.each([
  [true, 'encounter.saved'],
  [false, 'recognition.saved-not-held'],
])('marks the visit as held once it was recorded, and says how that went: %s', async (is, said) => {
  told = { tied: aLine(), candidates: [] };
  const fulfil = () => {
    asked.push('fulfil');
    return Promise.resolve(is);
  };
  await show({ ...visit, fulfil });
  await record();
  expect(asked).toEqual(['recognise', 'record', 'fulfil', 'recognise']);
  expect(panel.querySelector('.who__said')?.textContent.trim()).toBe(said);
});

it('offers another encounter quietly to whom was met on that day', async () => {
  told = { tied: aLine({ lastMetAt: visit.startsAt }), candidates: [] };
  await show({ ...visit, state: 'fulfilled' });
  expect(keyed('e')?.textContent).toContain('recognition.another');
  expect(keyed('e')?.className).toBe('button');
});
