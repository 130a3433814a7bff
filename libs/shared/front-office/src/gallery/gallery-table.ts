import { Component, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Column } from '../table/column';
import { Table } from '../table/table';

interface Line {
  readonly name: string;
  readonly count: number;
  readonly note: string;
}

/** A table, which becomes cards on a phone. */
@Component({
  selector: 'oss-gallery-table',
  imports: [Column, Table, TranslatePipe],
  template: `
    <section class="gallery__piece" id="table">
      <h2>{{ 'gallery.table' | translate }}</h2>
      <oss-table title="gallery.table" [rows]="lines()" [key]="nameOf">
        <ng-template
          ossColumn="gallery.column.name"
          namesRow
          [of]="lines()"
          [sortedBy]="nameOf"
          let-line
        >
          {{ line.name }}
        </ng-template>
        <ng-template
          ossColumn="gallery.column.count"
          figures
          [of]="lines()"
          [sortedBy]="countOf"
          let-line
        >
          {{ line.count }}
        </ng-template>
        <ng-template ossColumn="gallery.column.note" [of]="lines()" let-line>
          @if (line.note; as key) {
            {{ key | translate }}
          }
        </ng-template>
      </oss-table>
    </section>
  `,
})
export class GalleryTable {
  protected readonly lines = signal<readonly Line[]>([
    { name: 'Aprilia', count: 42, note: 'gallery.notice.plain' },
    { name: 'Cori', count: 9, note: '' },
    { name: 'Rocca Massima', count: 0, note: '' },
  ]);
  protected readonly nameOf = ({ name }: Line) => name;
  protected readonly countOf = ({ count }: Line) => count;
}
