import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { TextField } from '../changes/text-field';
import type { ReachDraft, ReachField } from './reach-draft';

/** Address, telephone and email of a desk. */
@Component({
  selector: 'oss-reach-fields',
  imports: [TranslatePipe, TextField],
  template: `
    <oss-text-field
      name="address"
      label="desks.fact.address"
      [longest]="200"
      [(written)]="draft().address"
      [wrong]="wrong('address')"
    />
    <oss-text-field
      name="phone"
      label="desks.fact.phone"
      type="tel"
      [longest]="64"
      [(written)]="draft().phone"
      [wrong]="wrong('phone')"
    />
    @if (tells() && readings().length > 0) {
      <div class="desk-chips">
        @for (reading of readings(); track reading.number) {
          <button type="button" class="desk-chip" (click)="draft().phone.set(reading.grouped)">
            <bdi dir="ltr">{{ reading.grouped }}</bdi>
          </button>
        }
      </div>
    }
    <oss-text-field
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

  protected readonly readings = computed(() => {
    const number = this.draft().number();
    return number.kind === 'unclear' ? number.readings : [];
  });

  protected wrong(field: ReachField): string | false {
    if (!this.tells() || !this.draft().wrongFields().includes(field)) return false;
    const { kind } = this.draft().number();
    if (field === 'phone' && kind === 'several') return 'problem.scheduling.phone-not-one';
    if (field === 'phone' && kind === 'unclear') return 'problem.scheduling.phone-unclear';
    return `desks.wrong.${field}`;
  }
}
