import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { FieldControl } from './field-control';

/** The question; those that need no answer say so, and the others say nothing. */
@Component({
  selector: 'oss-field-label',
  imports: [TranslatePipe],
  template: `
    {{ of().label() | translate }}
    @if (of().shortcut(); as key) {
      <kbd>{{ key }}</kbd>
    }
    @if (of().isOptional()) {
      <span class="desk-field__optional">{{ 'form.optional' | translate }}</span>
    }
  `,
})
export class FieldLabel {
  readonly of = input.required<FieldControl>();
}

/** What is wrong, between the question and the answer. */
@Component({
  selector: 'oss-field-mistake',
  imports: [TranslatePipe],
  template: `
    @if (of().wrong(); as mistake) {
      <p [id]="of().name() + '-wrong'" class="desk-field__error">
        {{ mistake.words | translate: mistake.values }}
      </p>
    }
  `,
})
export class FieldMistake {
  readonly of = input.required<FieldControl>();
}

/** What helps to answer, under the field. */
@Component({
  selector: 'oss-field-help',
  imports: [TranslatePipe],
  template: `
    @if (of().help(); as words) {
      <p [id]="of().name() + '-help'" class="desk-field__help">{{ words | translate }}</p>
    }
  `,
})
export class FieldHelp {
  readonly of = input.required<FieldControl>();
}
