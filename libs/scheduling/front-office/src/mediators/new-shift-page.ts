import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { validate } from '@angular/forms/signals';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { enteredShift, practices } from '@one-stop-shop/scheduling/contracts';
import { deskDay, weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Api, LanguageChoice } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChipsField,
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

/** A new weekly shift of a mediator or practitioner at one of the desks in view. */
@Component({
  selector: 'oss-new-shift-page',
  imports: [
    ChangePage,
    ChipsField,
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
  private readonly translate = inject(TranslateService);

  protected readonly desks = computed<readonly Choice[]>(() => {
    const mediator = this.who.mediator();
    const desks = mediator ? desksFor(mediator, this.names.allDesks()) : [];
    return desks.map(({ id, name }) => ({ value: id, words: name }));
  });
  protected readonly weekdays = computed<readonly Choice[]>(() =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: `${day}`, words: this.nameOf(day) })),
  );

  /** Empty for who only mediates. */
  protected readonly practices = computed<readonly Choice[]>(() => {
    // Read again when the language of the pages changes.
    this.language();
    if (!this.who.mediator()?.professions.includes('practice')) return [];
    return practices.map((value) => ({
      value,
      words: String(this.translate.instant(`agenda.practice.${value}`)),
    }));
  });
  private readonly mustPractise = computed(
    () => this.who.mediator()?.professions.join() === 'practice',
  );

  protected readonly form = new RequestForm({
    name: 'shift',
    contract: enteredShift,
    written: linkedSignal<WrittenShift>(() => ({
      deskId: this.desks()[0]?.value ?? '',
      weekday: '1',
      practices: [],
      from: '',
      until: '',
      validFrom: this.today,
      validUntil: '',
    })),
    asRequest: (written) => asShift(written, this.mediator()),
    wrong: 'shifts.wrong',
    rules: ({ validFrom, practices: chosen }) => {
      notBefore(validFrom, () => this.today, 'shifts.wrong.validFrom');
      validate(chosen, ({ value }) =>
        this.mustPractise() && value().length === 0
          ? { kind: 'practices', message: 'shifts.wrong.practices' }
          : undefined,
      );
    },
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
