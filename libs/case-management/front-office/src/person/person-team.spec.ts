import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';

import {
  type Person,
  type RestrictPerson,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';

import { aPerson, amrit, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { PersonStore } from './person-store';
import { PersonTeam } from './person-team';

const carla = '0190a1b2-0000-7000-8000-00000000d0c1';
const bruno = '0190a1b2-0000-7000-8000-00000000d0b1';

let fixture: ComponentFixture<PersonTeam>;
let card: HTMLElement;
let done: unknown[];

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  done = [];
});
afterEach(() => card.remove());

async function show(person: Person, may = Object.values(casePermissions)) {
  const did = (...what: unknown[]) => {
    done.push(what);
    return Promise.resolve({ learns: 'not_told' as const });
  };
  TestBed.configureTestingModule({
    providers: [
      ...provideDesk(
        {
          colleagues: () =>
            Promise.resolve([
              { id: bruno, name: 'Bruno', receives: false },
              { id: carla, name: 'Carla', receives: true },
            ]),
          restrict: (id: string, said: RestrictPerson) => did('restrict', id, said),
          joinTeam: (id, colleague) => did('join', id, colleague),
          leaveTeam: (id) => did('leave', id),
          lifting: (id, act) => did(act, id),
        },
        may,
      ),
      {
        provide: Router,
        useValue: { url: `/sportello/persone/${gurpreet}`, navigate: (to: string[]) => did(...to) },
      },
      { provide: PersonStore, useValue: { tell: (what: string) => done.push(what) } },
    ],
  });
  fixture = TestBed.createComponent(PersonTeam);
  fixture.componentRef.setInput('person', person);
  card = fixture.nativeElement as HTMLElement;
  document.body.append(card);
  await fixture.whenStable();
}

const restricted = (lifting?: { readonly mine: boolean }): Person => {
  const days = { proposedAt: '2026-11-24T09:00:00.000Z', until: '2026-12-08T09:00:00.000Z' };
  const members = [{ id: amrit, name: 'Amrit' }, { id: carla, name: 'Carla' }, { id: gurpreet }];
  const team = { members, ...(lifting && { lifting: { ...days, ...lifting } }) };
  return aPerson({ restricted: true, team });
};

async function press(words: string, at = 0): Promise<void> {
  const found = [...card.querySelectorAll('button')].filter(({ textContent }) =>
    textContent.includes(words),
  );
  found.at(at)?.click();
  await fixture.whenStable();
}

const says = (words: string) => card.textContent.includes(words);

it('restricts a record of the version that was read, with whom is chosen', async () => {
  await show(aPerson());
  await press('person.team.restrict');
  card.querySelectorAll<HTMLInputElement>('dialog input[type="checkbox"]').item(1).click();
  await fixture.whenStable();
  card.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(done).toEqual([['restrict', gurpreet, { team: [carla], shown: 3 }], 'restricted']);
  expect(card.querySelector('dialog')).toBeNull();
});

it('names who follows the record, and says who is gone or oneself', async () => {
  await show(restricted());
  const members = [...card.querySelectorAll('.person-team li')].map(({ textContent }) =>
    textContent.trim(),
  );
  expect(members[0]).toContain('Amrit');
  expect(members[0]).toContain('person.team.you');
  expect(members.slice(1)).toEqual(['Carla', 'person.team.former']);
});

it('lets in who does not follow it yet', async () => {
  await show(restricted());
  await press('person.team.add');
  const choice = card.querySelector<HTMLSelectElement>('dialog select');
  expect([...(choice?.options ?? [])].map(({ value }) => value)).toEqual(['', bruno]);
});

it('asks before one leaves, and before one proposes', async () => {
  await show(restricted());
  await press('person.team.leave');
  expect(done).toEqual([]);
  expect(says('person.team.leave-more')).toBe(true);
  await press('person.team.leave', -1);
  // The record is not theirs to see any more.
  expect(done).toEqual([
    ['leave', gurpreet],
    ['/', 'sportello', 'persone'],
  ]);
});

it('lets another one confirm or refuse, and who proposed it withdraw alone', async () => {
  await show(restricted({ mine: false }));
  expect(says('person.team.lift-others')).toBe(true);
  expect(says('person.team.refuse')).toBe(true);
  await press('person.team.confirm');
  expect(done).toEqual([['confirm', gurpreet], 'confirm']);
  card.remove();
  TestBed.resetTestingModule();
  await show(restricted({ mine: true }));
  expect(says('person.team.confirm')).toBe(false);
  await press('person.team.withdraw');
  expect(done.slice(2)).toEqual([['withdraw', gurpreet], 'withdraw']);
});

it('offers nothing to who may register nobody', async () => {
  await show(restricted({ mine: false }), [casePermissions.seeGivenPersons]);
  expect(card.querySelectorAll('button').length).toBe(0);
});
