import { jest } from '@jest/globals';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';

import type { FoundPersons } from '@one-stop-shop/case-management/contracts';

import { BegunPersons } from '../registering/begun-person';
import { aLine } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { PersonsPage } from './persons-page';

let fixture: ComponentFixture<PersonsPage>;
let page: HTMLElement;
let asked: { readonly typed: string; answer(found: FoundPersons): void }[];

const second = '0190a1b2-0000-7000-8000-00000000e002';

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  asked = [];
  TestBed.configureTestingModule({
    providers: [
      ...provideDesk({
        search: (typed) => new Promise((answer) => asked.push({ typed, answer })),
      }),
      provideRouter([{ path: '**', children: [] }]),
    ],
  });
  fixture = TestBed.createComponent(PersonsPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await settle();
});

afterEach(() => {
  page.remove();
  jest.useRealTimers();
});

async function settle(ms = 0): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(round === 0 ? ms : 0);
  }
  TestBed.tick();
}

const field = () => page.querySelector('input') as HTMLInputElement;
const lines = () => [...page.querySelectorAll<HTMLElement>('.persons__line')];

async function type(words: string, ms = 250): Promise<void> {
  field().value = words;
  field().dispatchEvent(new Event('input'));
  await settle(ms);
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

async function answer(place: number, ...names: string[]): Promise<void> {
  const found = names.map((name, at) => aLine({ name, id: at ? second : aLine().id }));
  asked[place]?.answer({ found, more: false });
  await settle();
}

it('shows those who were met last, then asks once for what is typed at once', async () => {
  expect(asked.map(({ typed }) => typed)).toEqual(['']);
  await answer(0, 'Amina');
  await type('g', 50);
  await type('gu', 50);
  await type('gur');
  expect(asked.map(({ typed }) => typed)).toEqual(['', 'gur']);
});

it('lets the last answer win, whichever comes first', async () => {
  await answer(0);
  await type('gur');
  await type('gurp');
  await answer(2, 'Gurpreet');
  await answer(1, 'Gurdeep');
  expect(lines().map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Gurpreet'),
  ]);
});

it('opens the first with Enter, and nobody while an older answer is in view', async () => {
  const opened = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  await answer(0, 'Amina');
  field().focus();
  press('Enter');
  await type('gur');
  press('Enter');
  expect(opened).not.toHaveBeenCalled();
  await answer(1, 'Gurpreet');
  press('Enter');
  expect(opened).toHaveBeenCalledTimes(1);
});

it('walks by arrows from the field through the lines and back', async () => {
  await answer(0, 'Amina', 'Awa');
  field().focus();
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowDown');
  expect(document.activeElement).toBe(lines()[1]);
  press('ArrowUp');
  press('ArrowUp');
  expect(document.activeElement).toBe(field());
});

it('shows who was met before who was only registered, each under their own words', async () => {
  const found = [
    aLine({ name: 'Sita', id: second }),
    aLine({ name: 'Amina', lastMetAt: '2026-11-17T15:20:00.000Z' }),
  ];
  asked[0]?.answer({ found, more: false });
  await settle();
  expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
    'persons.last',
    'persons.registered',
  ]);
  expect(lines().map(({ textContent }) => /Amina|Sita/.exec(textContent)?.[0])).toEqual([
    'Amina',
    'Sita',
  ]);
});

it.each([
  ['k', 'persons.one-more'],
  ['45', 'persons.more-digits'],
])('asks for more than "%s" before it says that there is nobody', async (typed, said) => {
  await answer(0, 'Amina');
  await type(typed);
  await answer(1);
  expect(page.querySelector('.empty')?.textContent).toContain(said);
  expect(page.textContent).not.toContain('persons.nobody');
  expect(page.querySelector('.empty a')).toBeNull();
});

it('hands a name that found nobody to the page of somebody new, once', async () => {
  await answer(0, 'Amina');
  await type('Gurpreet');
  await answer(1);
  page.querySelector<HTMLElement>('.empty a')?.click();
  expect(TestBed.inject(BegunPersons).take()).toEqual({ name: 'Gurpreet' });
  expect(TestBed.inject(BegunPersons).take()).toEqual({});
});

it('offers nobody who would be called by digits', async () => {
  await answer(0, 'Amina');
  await type('333 12');
  await answer(1);
  expect(page.querySelector('.empty a')).toBeNull();
  page.querySelector<HTMLElement>('a[routerLink="nuova"]')?.click();
  expect(TestBed.inject(BegunPersons).take()).toEqual({});
});
