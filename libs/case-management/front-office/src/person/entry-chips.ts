import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import guarded from 'lucide-static/icons/eye-off.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

/** A word of a closed list, said of somebody; what is guarded is shown to those who follow them. */
export interface EntryChip {
  readonly key: string;
  readonly guarded: boolean;
}

/** The words of one closed list, each with whether it is guarded. @param list part of their keys */
export function chipsOf<Word extends string>(
  list: string,
  words: readonly Word[],
  sensitive: readonly Word[],
): readonly EntryChip[] {
  return words.map((word) => ({
    key: `case-list.${list}.${word}`,
    guarded: sensitive.includes(word),
  }));
}

/** What was asked or done, in a few words each. */
@Component({
  selector: 'oss-entry-chips',
  imports: [Icon, TranslatePipe],
  template: `
    @if (all().length > 0) {
      <ul class="timeline__chips">
        @for (chip of all(); track chip.key) {
          <li [class.timeline__chip--guarded]="chip.guarded">
            {{ chip.key | translate }}
            @if (chip.guarded) {
              <oss-icon [svg]="icon" />
              <span class="visually-hidden">{{ 'form.guarded' | translate }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
})
export class EntryChips {
  readonly all = input.required<readonly EntryChip[]>();

  protected readonly icon = guarded;
}
