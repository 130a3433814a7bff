import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { WrittenField } from '../changes/written-field';
import type { ReachDraft, ReachField } from './reach-draft';

/** Address, telephone and email of a desk. */
@Component({
  selector: 'oss-reach-fields',
  imports: [TranslatePipe, WrittenField],
  template: `
    <oss-written-field
      name="address"
      label="desks.fact.address"
      [longest]="200"
      [(written)]="draft().address"
      [wrong]="wrong('address')"
    />
    <oss-written-field
      name="phone"
      label="desks.fact.phone"
      type="tel"
      [longest]="64"
      [(written)]="draft().phone"
      [wrong]="wrong('phone')"
    />
    <oss-written-field
      name="email"
      label="desks.fact.email"
      type="email"
      [longest]="254"
      [(written)]="draft().email"
      [wrong]="wrong('email')"
    />
    <label class="desk-check">
      <input
        type="checkbox"
        [checked]="draft().emailToVerify()"
        (change)="draft().emailToVerify.set(toVerify.checked)"
        #toVerify
      />
      {{ 'desks.form.email-to-verify' | translate }}
    </label>
  `,
})
export class ReachFields {
  readonly draft = input.required<ReachDraft>();
  /** Whether what is wrong is said. */
  readonly tells = input.required<boolean>();

  protected wrong(field: ReachField): string | false {
    return this.tells() && this.draft().wrongFields().includes(field) && `desks.wrong.${field}`;
  }
}
