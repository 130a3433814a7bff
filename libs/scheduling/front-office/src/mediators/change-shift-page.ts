import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { changedShift } from '@one-stop-shop/scheduling/contracts';
import { deskDay, weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Api, LanguageChoice } from '@one-stop-shop/shared/front-office';
import {
  FormField,
  RequestForm,
  TextField,
  TimeField,
  notBefore,
} from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { MediatorInAddress } from './mediator-in-address';
import { ShiftConflictNotice } from './shift-conflict-notice';
import { type WrittenHours, asHours } from './written-shift';

/** Other hours for a shift from a day on; visits within the new hours stay where they are. */
@Component({
  selector: 'oss-change-shift-page',
  imports: [ChangePage, FormField, ShiftConflictNotice, TextField, TimeField, TranslatePipe],
  providers: [MediatorInAddress, PendingChange, PlaceNames],
  templateUrl: './change-shift-page.html',
})
export class ChangeShiftPage {
  /** Ids from the address. */
  readonly mediator = input.required<string>();
  readonly shift = input.required<string>();

  private readonly words = inject(WhenWords);
  private readonly language = inject(LanguageChoice).language;
  protected readonly today = deskDay(inject(Api).now());
  protected readonly who = inject(MediatorInAddress);
  protected readonly names = inject(PlaceNames);
  private readonly pending = inject(PendingChange);

  protected readonly present = computed(() =>
    this.who.mediator()?.shifts.find(({ id }) => id === this.shift()),
  );
  protected readonly form = new RequestForm({
    name: 'shift',
    contract: changedShift,
    written: linkedSignal<{ firstDay: string; hours: WrittenHours }>(() => {
      const { validFrom = '', from = '', until = '' } = this.present() ?? {};
      const firstDay = validFrom > this.today ? validFrom : this.today;
      return { firstDay, hours: { from, until } };
    }),
    asRequest: ({ firstDay, hours }) => ({ firstDay, hours: asHours(hours) }),
    wrong: 'shifts.wrong',
    rules: ({ firstDay }) => notBefore(firstDay, () => this.today, 'shifts.wrong.firstDay'),
    doing: this.pending.looking,
    act: async (change) => {
      const present = this.present();
      if (!present) return;
      const { id, municipality } = present;
      await this.pending.look({ kind: 'change-shift', municipality, id, ...change });
    },
  });
  protected readonly weekday = computed(() => {
    const present = this.present();
    return present ? weekdayInWords(present.weekday, this.language()) : '';
  });
  /** As it was looked at. */
  protected readonly entered = this.pending.ofKind('change-shift');
  protected readonly when = computed(() => {
    const change = this.entered();
    return change ? this.words.from(change.firstDay) : '';
  });

  constructor() {
    effect(() => this.who.wanted.set(this.mediator()));
  }
}
