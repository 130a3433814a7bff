import { Component, DOCUMENT, DestroyRef, computed, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import phone from 'lucide-static/icons/phone-call.svg';
import noContact from 'lucide-static/icons/phone-off.svg';
import refresh from 'lucide-static/icons/refresh-cw.svg';
import info from 'lucide-static/icons/info.svg';

import { countedKey } from '@one-stop-shop/shared/contracts';
import {
  Counted,
  Failure,
  Icon,
  LanguageChoice,
  TakesFocus,
  Waiting,
} from '@one-stop-shop/shared/front-office';

import { AppliedWords } from './applied-words';
import { sentenceOf } from './affected-bookings';
import { AffectedTable } from './affected-table';
import { PendingChange } from './pending-change';
import { PlaceNames } from './place-names';

/**
 * What a change does to people who have already booked, and the button that does it. What
 * changes stands inside, in a line.
 */
@Component({
  selector: 'oss-change-preview',
  imports: [
    AppliedWords,
    Counted,
    Failure,
    AffectedTable,
    Icon,
    TakesFocus,
    TranslatePipe,
    Waiting,
  ],
  templateUrl: './change-preview.html',
})
export class ChangePreview {
  /** From when the change counts, as the sentence begins: "Da martedì 1 dicembre". */
  readonly when = input.required<string>();
  /** Back to the form, or to the list when there was none. */
  readonly back = output();
  /** The change is done and was read. */
  readonly closed = output();

  private readonly language = inject(LanguageChoice).language;
  /** Absent where a change hits one desk alone. */
  private readonly names = inject(PlaceNames, { optional: true });
  protected readonly pending = inject(PendingChange);
  protected readonly icons = { info, noContact, phone, refresh };
  protected readonly desks = computed(() => this.names?.desks() ?? new Map<string, string>());
  protected readonly sentence = computed(() => sentenceOf(this.pending.counts(), this.language()));
  protected readonly elsewhere = computed(() =>
    (this.pending.preview()?.alsoElsewhere ?? [])
      .map((code) => this.names?.municipalities().get(code) ?? code)
      .join(', '),
  );
  protected readonly tell = computed(() => {
    const { told } = this.pending.counts();
    if (told === 0) return undefined;
    return countedKey('change.tell', told, this.language());
  });

  constructor() {
    const page = inject(DOCUMENT);
    // The button that was pressed goes with all this: the keyboard goes on at the heading of the
    // page, unless its form takes it.
    const takeOver = () => {
      if (page.activeElement === page.body) page.querySelector<HTMLElement>('h1')?.focus();
    };
    inject(DestroyRef).onDestroy(() => setTimeout(takeOver));
  }
}
