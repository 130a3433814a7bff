import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { Column } from './column';
import { Table } from './table';

interface Desk {
  readonly name: string;
  readonly waiting: number;
  readonly note: string;
}

const aprilia = { name: 'Aprilia', waiting: 10, note: 'in piazza' };
const cori = { name: 'Cori', waiting: 9, note: '' };
const rocca = { name: 'Rocca Massima', waiting: 10, note: '' };

@Component({
  imports: [Column, Table],
  template: `
    <oss-table title="desks" [rows]="desks()" [key]="nameOf">
      <ng-template ossColumn="name" namesRow [of]="desks()" [sortedBy]="nameOf" let-desk>
        <a href="#">{{ desk.name }}</a>
      </ng-template>
      <ng-template ossColumn="waiting" figures [of]="desks()" [sortedBy]="waitingAt" let-desk>
        {{ desk.waiting }}
      </ng-template>
      <ng-template ossColumn="note" [of]="desks()" let-desk>
        @if (desk.note) {
          {{ desk.note }}
        }
      </ng-template>
    </oss-table>
  `,
})
class Page {
  readonly desks = signal<readonly Desk[]>([cori, rocca, aprilia]);
  protected readonly nameOf = ({ name }: Desk) => name;
  protected readonly waitingAt = ({ waiting }: Desk) => waiting;
}

async function open() {
  TestBed.configureTestingModule({ providers: [provideTranslateService()] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const heads = [...page.querySelectorAll('thead th')];
  return {
    page,
    heads,
    shown: fixture.componentInstance,
    sortBy: (place: number) => {
      heads[place]!.querySelector('button')!.click();
      return fixture.whenStable();
    },
    settled: () => fixture.whenStable(),
    names: () => [...page.querySelectorAll('tbody th')].map((head) => head.textContent.trim()),
    order: () => heads.map((head) => head.getAttribute('aria-sort')),
  };
}

it('says each head once, and labels the cells of cards by it', async () => {
  const { page, heads } = await open();
  expect(page.querySelector('caption')?.textContent.trim()).toBe('desks');
  expect(heads.map((head) => head.textContent.trim())).toEqual(['name', 'waiting', 'note']);
  const row = page.querySelector('tbody tr')!;
  expect(row.querySelector('th')?.getAttribute('scope')).toBe('row');
  const cells = [...row.querySelectorAll('td')];
  expect(cells.map((cell) => cell.dataset['head'])).toEqual(['waiting', 'note']);
  expect(cells[0]?.textContent.trim()).toBe('9');
});

it('leaves a cell without anything in it empty, so that no card has a label alone', async () => {
  const { page } = await open();
  const notes = [...page.querySelectorAll('td[data-head=note]')];
  expect(notes.map((cell) => cell.matches(':empty'))).toEqual([true, true, false]);
});

it('is sorted by a column, one way and the other; equals keep their order', async () => {
  const { names, order, sortBy } = await open();
  expect(names()).toEqual(['Cori', 'Rocca Massima', 'Aprilia']);
  expect(order()).toEqual(['none', 'none', null]);
  await sortBy(1);
  // As numbers: 9 comes before 10.
  expect(names()).toEqual(['Cori', 'Rocca Massima', 'Aprilia']);
  expect(order()).toEqual(['none', 'ascending', null]);
  await sortBy(1);
  expect(names()).toEqual(['Rocca Massima', 'Aprilia', 'Cori']);
  await sortBy(0);
  expect(names()).toEqual(['Aprilia', 'Cori', 'Rocca Massima']);
  expect(order()).toEqual(['ascending', 'none', null]);
});

it('is sorted without its heads: by a column, turned around, and as it was given', async () => {
  const { page, names, order, settled } = await open();
  const choice = page.querySelector('select')!;
  const choose = (value: string) => {
    choice.value = value;
    choice.dispatchEvent(new Event('change'));
    return settled();
  };
  expect([...choice.options].map(({ text }) => text.trim())).toEqual([
    'table.as-given',
    'name',
    'waiting',
  ]);
  expect(page.querySelector('.ledger-sort button')).toBeNull();
  await choose('1');
  expect(names()).toEqual(['Cori', 'Rocca Massima', 'Aprilia']);
  expect(order()).toEqual(['none', 'ascending', null]);
  const turn = page.querySelector<HTMLElement>('.ledger-sort button')!;
  expect(turn.textContent.trim()).toBe('table.turn.ascending');
  turn.click();
  await settled();
  expect(names()).toEqual(['Rocca Massima', 'Aprilia', 'Cori']);
  expect(turn.textContent.trim()).toBe('table.turn.descending');
  await choose('');
  expect(names()).toEqual(['Cori', 'Rocca Massima', 'Aprilia']);
  expect(order()).toEqual(['none', 'none', null]);
});

it('says in the choice by which head it was sorted', async () => {
  const { page, sortBy } = await open();
  await sortBy(0);
  expect(page.querySelector('select')?.value).toBe('0');
});

it('keeps a row, and the focus in it, when the list is read anew', async () => {
  const { page, shown, settled } = await open();
  const link = page.querySelector<HTMLElement>('tbody a')!;
  link.focus();
  shown.desks.set([{ ...cori, waiting: 11 }, aprilia]);
  await settled();
  expect(document.activeElement).toBe(link);
  expect(link.textContent).toBe('Cori');
});
