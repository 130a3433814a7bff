import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import guarded from 'lucide-static/icons/eye-off.svg';

import { Icon } from '../icons/icon';
import type { Choice } from './choice-field';

/** What stands in a chip: its key, its words, and the mark of what few may see. */
@Component({
  selector: 'oss-chip-words',
  imports: [Icon, TranslatePipe],
  template: `
    @if (shortcut(); as key) {
      <kbd aria-hidden="true">{{ key }}</kbd>
    }
    {{ of().words ?? (of().key ?? '' | translate) }}
    @if (of().guarded) {
      <oss-icon [svg]="guarded" />
      <span class="visually-hidden">{{ 'form.guarded' | translate }}</span>
    }
  `,
})
export class ChipWords {
  readonly of = input.required<Choice>();
  readonly shortcut = input<string>();

  protected readonly guarded = guarded;
}
