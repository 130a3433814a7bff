import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import type { TimetableVersion } from '@one-stop-shop/scheduling/contracts';
import { CheckField, FormField, TextField } from '@one-stop-shop/shared/front-office/staff';

import { numberMeantBy } from './one-number';
import { type WrittenReach, unusableEmail } from './written-timetable';

/** Address, telephone and email of a desk. */
@Component({
  selector: 'oss-reach-fields',
  imports: [CheckField, FormField, TextField, TranslatePipe],
  template: `
    <oss-text-field label="desks.fact.address" [formField]="reach().address" />
    <oss-text-field label="desks.fact.phone" type="tel" [formField]="reach().phone" />
    @if (readings().length > 0) {
      <div class="desk-chips">
        @for (reading of readings(); track reading.number) {
          <button type="button" class="desk-chip" (click)="take(reading.grouped)">
            <bdi dir="ltr">{{ reading.grouped }}</bdi>
          </button>
        }
      </div>
    }
    <oss-text-field
      label="desks.fact.email"
      type="email"
      [alsoDescribedBy]="unusable() && 'email-unusable'"
      [formField]="reach().email"
    />
    @if (unusable(); as email) {
      <p id="email-unusable" class="desk-field__help">
        {{ 'desks.form.email-unusable' | translate: { email } }}
      </p>
    }
    <oss-check-field label="desks.form.email-to-verify" [formField]="reach().emailToVerify" />
  `,
})
export class ReachFields {
  /** Of a form that may ask for more. */
  readonly reach = input.required<Pick<FieldTree<WrittenReach>, keyof WrittenReach>>();
  /** What the form begins with, if anything. */
  readonly from = input<Pick<TimetableVersion, 'email' | 'emailToVerify'>>();

  protected readonly unusable = computed(() => {
    const from = this.from();
    return from && unusableEmail(from);
  });

  /** The numbers that the written one could be, once that was said. */
  protected readonly readings = computed(() => {
    const phone = this.reach().phone();
    const number = numberMeantBy(phone.value());
    return phone.touched() && number.kind === 'unclear' ? number.readings : [];
  });

  protected take(number: string): void {
    const phone = this.reach().phone();
    phone.value.set(number);
    // The button that was pressed is gone.
    phone.focusBoundControl();
  }
}
