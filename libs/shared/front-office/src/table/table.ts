import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import down from 'lucide-static/icons/arrow-down.svg';
import either from 'lucide-static/icons/arrow-up-down.svg';
import up from 'lucide-static/icons/arrow-up.svg';

import { Icon } from '../icons/icon';
import { LanguageChoice } from '../language/language-choice';
import { Column } from './column';

interface Sorting<Row> {
  readonly by: Column<Row>;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Rows under heads that stay in view, each named by one of its cells; on a phone each row is a
 * card, whose lines are labelled by the heads, and what they are sorted by is chosen above them.
 */
@Component({
  selector: 'oss-table',
  imports: [Icon, NgTemplateOutlet, TranslatePipe],
  templateUrl: './table.html',
})
export class Table<Row> {
  /** Catalogue key of what it lists, read by screen readers. */
  readonly title = input.required<string>();
  readonly rows = input.required<readonly Row[]>();
  /** Tells rows apart when they are read anew; by default their place does. */
  readonly key = input<(row: Row) => string>();

  private readonly language = inject(LanguageChoice).language;
  protected readonly columns = contentChildren<Column<Row>>(Column);
  protected readonly icons = { ascending: up, descending: down, none: either };
  protected readonly sorting = signal<Sorting<Row> | undefined>(undefined);
  protected readonly sortable = computed(() => this.columns().filter((one) => one.sortedBy()));
  protected readonly inOrder = computed<readonly Row[]>(() => {
    const { by, direction } = this.sorting() ?? {};
    const keyOf = by?.sortedBy();
    if (!keyOf) return this.rows();
    const sign = direction === 'descending' ? -1 : 1;
    return this.rows().toSorted((one, other) => sign * this.compare(keyOf(one), keyOf(other)));
  });

  protected directionOf(column: Column<Row>): 'ascending' | 'descending' | 'none' {
    const sorting = this.sorting();
    return sorting?.by === column ? sorting.direction : 'none';
  }

  protected sort(by: Column<Row>): void {
    const direction = this.directionOf(by) === 'ascending' ? 'descending' : 'ascending';
    this.sorting.set({ by, direction });
  }

  /** On cards, which have no heads to press. @param place among the sortable columns; empty for none */
  protected sortByPlace(place: string): void {
    const by = place === '' ? undefined : this.sortable()[Number(place)];
    this.sorting.set(by && { by, direction: 'ascending' });
  }

  protected keyOf(row: Row, place: number): string | number {
    return this.key()?.(row) ?? place;
  }

  private compare(one: string | number, other: string | number): number {
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one).localeCompare(String(other), this.language());
  }
}
