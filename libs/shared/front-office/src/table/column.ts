import { Directive, TemplateRef, booleanAttribute, inject, input } from '@angular/core';

/** What a column is sorted by; what is equal keeps its order. */
export type SortKey<Row> = (row: Row) => string | number;

/**
 * A column of an `oss-table`: its head, and for each row what stands in its cell.
 * `<ng-template ossColumn="staff.column.name" [of]="staff()" let-member>{{ member.name }}</ng-template>`
 */
@Directive({ selector: 'ng-template[ossColumn]' })
export class Column<Row> {
  /** Catalogue key of the head; on a phone it is the label of each cell. */
  readonly head = input.required<string>({ alias: 'ossColumn' });
  /** The rows of the table: they tell the template what a row is. */
  readonly of = input.required<readonly Row[]>();
  /** Names the row. */
  readonly namesRow = input(false, { transform: booleanAttribute });
  /** Its figures stand under each other. */
  readonly figures = input(false, { transform: booleanAttribute });
  /** Lets people sort by it. */
  readonly sortedBy = input<SortKey<Row>>();

  readonly cell = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);

  /** Read by Angular's compiler and never called: a cell is checked as one of a row of the table. */
  static ngTemplateContextGuard<Row>(
    column: Column<Row>,
    context: unknown,
  ): context is { $implicit: Row } {
    return column instanceof Column && typeof context === 'object';
  }
}
