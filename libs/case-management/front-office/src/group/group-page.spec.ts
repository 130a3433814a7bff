import { type ComponentFixture, TestBed } from '@angular/core/testing';

import type { GroupSheet, PersonLine, RecordGroup } from '@one-stop-shop/case-management/contracts';

import { aLine } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { GroupPage } from './group-page';

const amina = aLine({ id: '0190a1b2-0000-7000-8000-00000000e002', name: 'Amina' });

let fixture: ComponentFixture<GroupPage>;
let page: HTMLElement;
let recorded: RecordGroup[];
let sheets: GroupSheet[];
let found: readonly PersonLine[];

beforeEach(async () => {
  [recorded, sheets, found] = [[], [], [aLine(), amina]];
  URL.createObjectURL = () => 'blob:sheet';
  TestBed.configureTestingModule({
    providers: provideDesk({
      search: () => Promise.resolve({ found: [...found], more: false }),
      recordGroup: (met) => {
        recorded.push(met);
        return Promise.resolve({ id: met.persons[0] ?? '', encounters: 2, learns: 'present' });
      },
      groupSheet: (asked) => {
        sheets.push(asked);
        return Promise.resolve(new Blob());
      },
    }),
  });
  fixture = TestBed.createComponent(GroupPage);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
});
afterEach(() => page.remove());

const lines = () => [...page.querySelectorAll<HTMLElement>('.persons__line')];
const button = (words: string) =>
  [...page.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
    textContent.includes(words),
  );

async function press(element: HTMLElement | undefined): Promise<void> {
  element?.click();
  await fixture.whenStable();
}

it('ticks who comes and takes them out again', async () => {
  await press(lines()[0]);
  await press(lines()[1]);
  expect(lines().map((line) => line.ariaPressed)).toEqual(['true', 'true']);
  await press(button('group.remove'));
  expect(lines().map((line) => line.ariaPressed)).toEqual(['false', 'true']);
});

it('asks for a sheet with those who are ticked, under the name of the page where none is given', async () => {
  await press(lines()[1]);
  await press(button('group.print'));
  expect(sheets).toEqual([
    { title: 'group.title', startedAt: '2026-11-24T15:20:00.000Z', persons: [amina.id] },
  ]);
});

it('is sent to nobody while nobody is ticked, and says so at the list', async () => {
  await press(button('group.act'));
  expect(recorded).toEqual([]);
  expect(page.textContent).toContain('encounter.wrong.persons');
});
