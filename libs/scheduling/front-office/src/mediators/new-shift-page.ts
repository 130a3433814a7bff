import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { enteredShift } from '@one-stop-shop/scheduling/contracts';
import { deskDay, weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Api, LanguageChoice } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
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
import { type WrittenShift, asShift, desksFor } from './written-shift';

/** A new weekly shift of a mediator at one of the desks in view. */
@Component({
  selector: 'oss-new-shift-page',
  imports: [
    ChangePage,
    ChoiceField,
    FormField,
    ShiftConflictNotice,
    TextField,
    TimeField,
    TranslatePipe,
  ],
  providers: [MediatorInAddress, PendingChange, PlaceNames],
  templateUrl: './new-shift-page.html',
})
export class NewShiftPage {
  /** Id of the mediator, from the address. */
  readonly mediator = input.required<string>();

  private readonly language = inject(LanguageChoice).language;
  protected readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly who = inject(MediatorInAddress);
  protected readonly names = inject(PlaceNames);
  private readonly pending = inject(PendingChange);

  protected readonly desks = computed<readonly Choice[]>(() => {
    const mediator = this.who.mediator();
    const desks = mediator ? desksFor(mediator, this.names.allDesks()) : [];
    return desks.map(({ id, name }) => ({ value: id, words: name }));
  });
  protected readonly weekdays = computed<readonly Choice[]>(() =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: `${day}`, words: this.nameOf(day) })),
  );

  protected readonly form = new RequestForm({
    name: 'shift',
    contract: enteredShift,
    written: linkedSignal<WrittenShift>(() => ({
      deskId: this.desks()[0]?.value ?? '',
      weekday: '1',
      from: '',
      until: '',
      validFrom: this.today,
      validUntil: '',
    })),
    asRequest: (written) => asShift(written, this.mediator()),
    wrong: 'shifts.wrong',
    rules: ({ validFrom }) => notBefore(validFrom, () => this.today, 'shifts.wrong.validFrom'),
    draft: () => `shift:${this.mediator()}`,
    doing: this.pending.looking,
    act: (shift) => this.pending.look({ kind: 'enter-shift', shift }),
  });

  /** As it was looked at. */
  protected readonly entered = this.pending.ofKind('enter-shift');
  protected readonly when = computed(() => {
    const shift = this.entered()?.shift;
    return shift ? this.words.from(shift.validFrom) : '';
  });

  constructor() {
    effect(() => this.who.wanted.set(this.mediator()));
  }

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }
}
