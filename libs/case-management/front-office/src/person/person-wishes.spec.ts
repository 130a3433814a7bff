import { type ComponentFixture, TestBed } from '@angular/core/testing';

import { type KeepWishes, type Person } from '@one-stop-shop/case-management/contracts';

import { aPerson, amrit, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { PersonStore } from './person-store';
import { PersonWishes } from './person-wishes';

const samira = '0190a1b2-0000-7000-8000-00000000d003';
const former = '0190a1b2-0000-7000-8000-00000000d0f1';
const bruno = '0190a1b2-0000-7000-8000-00000000d0b1';

let fixture: ComponentFixture<PersonWishes>;
let card: HTMLElement;
let kept: KeepWishes[];

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  kept = [];
});
afterEach(() => card.remove());

async function show(person: Person, may?: readonly string[]) {
  const told = [
    { id: amrit, name: 'Amrit', receives: true },
    { id: samira, name: 'Samira', receives: true },
    { id: bruno, name: 'Bruno', receives: false },
  ];
  TestBed.configureTestingModule({
    providers: [
      ...provideDesk(
        {
          colleagues: () => Promise.resolve(told),
          keepWishes: (_, wishes) => {
            kept.push(wishes);
            return Promise.resolve({ learns: 'present' });
          },
        },
        may,
      ),
      { provide: PersonStore, useValue: { tell: () => undefined } },
    ],
  });
  fixture = TestBed.createComponent(PersonWishes);
  fixture.componentRef.setInput('person', person);
  card = fixture.nativeElement as HTMLElement;
  document.body.append(card);
  await fixture.whenStable();
}

it('says by whom somebody does not want to be received, and offers who receives people', async () => {
  const without = [{ id: former }, { id: amrit, name: 'Amrit' }];
  await show(aPerson({ wishes: { woman: true, without } }));
  expect(card.textContent).toContain('person.wishes.woman');
  const names = [...card.querySelectorAll('.person-team li')].map((li) => li.textContent.trim());
  expect(names).toEqual(['person.team.former', 'Amrit']);
  card.querySelector<HTMLButtonElement>('button')?.click();
  await fixture.whenStable();
  const boxes = [...card.querySelectorAll<HTMLInputElement>('dialog .desk-chip input')];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, true]);
  boxes[1]?.click();
  await fixture.whenStable();
  card.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(kept).toEqual([{ woman: true, without: [amrit, samira, former], shown: 3 }]);
});

it('says first which visit is to be moved, the next of them', async () => {
  const visit = { state: 'booked' as const, language: 'pa' as const, unwanted: true };
  const tiedAt = '2026-11-20T10:00:00.000Z';
  await show(
    aPerson({
      visits: [
        { ...visit, tiedAt, id: gurpreet, startsAt: '2026-12-01T15:20:00.000Z' },
        { ...visit, tiedAt, id: samira, startsAt: '2026-11-24T15:20:00.000Z' },
        { ...visit, tiedAt, id: former, startsAt: '2026-11-17T15:20:00.000Z', unwanted: false },
      ],
    }),
  );
  const notice = card.querySelector('.notice--warning');
  expect(notice?.textContent).toContain('person.wishes.unwanted');
  expect(notice?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24T15:20:00.000Z');
});

it('changes nothing for who may register nobody', async () => {
  await show(aPerson(), []);
  expect(card.querySelector('button')).toBeNull();
  expect(card.querySelector('.notice--warning')).toBeNull();
});
