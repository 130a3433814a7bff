import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import { FormField, TextField } from '@one-stop-shop/shared/front-office/staff';

/** The first day and the last one, which stays empty for one day alone. */
@Component({
  selector: 'oss-days-fields',
  imports: [FormField, TextField],
  template: `
    <oss-text-field
      label="closures.form.first-day"
      type="date"
      [least]="today"
      [formField]="days().firstDay"
    />
    <oss-text-field
      label="closures.form.last-day"
      help="closures.form.last-day-help"
      type="date"
      canStayEmpty
      [least]="days().firstDay().value()"
      [formField]="days().lastDay"
    />
  `,
})
export class DaysFields {
  /** Of a form that asks for more. */
  readonly days = input.required<Readonly<Record<'firstDay' | 'lastDay', FieldTree<string>>>>();

  protected readonly today = deskDay(inject(Api).now());
}
