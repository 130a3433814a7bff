import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { CheckField, FormField, LongTextField } from '@one-stop-shop/shared/front-office/staff';

import type { WrittenVisitor } from './phone-booking';

/** What few visits need to be written down: after the hour, which each of them needs. */
@Component({
  selector: 'oss-visitor-notes',
  imports: [CheckField, FormField, LongTextField, TranslatePipe],
  template: `
    <details class="desk-more">
      <summary>{{ 'agenda.new.more' | translate }}</summary>
      <oss-long-text-field
        label="agenda.new.words"
        help="agenda.new.words-help"
        [formField]="visitor().words"
      />
      <oss-check-field label="agenda.new.for-someone-else" [formField]="visitor().forSomeoneElse" />
    </details>
  `,
})
export class VisitorNotes {
  readonly visitor = input.required<FieldTree<WrittenVisitor>>();
}
