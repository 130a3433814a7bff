import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { enteredAbsence } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  CheckField,
  FormField,
  RequestForm,
  TimeField,
  notBefore,
} from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { DaysFields } from '../changes/days-fields';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { AbsenceWords } from './absence-words';
import { MediatorInAddress } from './mediator-in-address';
import { type WrittenAbsence, asAbsence, nothingWritten } from './written-absence';

/** Days on which a mediator will not come. */
@Component({
  selector: 'oss-new-absence-page',
  imports: [AbsenceWords, ChangePage, CheckField, DaysFields, FormField, TimeField, TranslatePipe],
  providers: [MediatorInAddress, PendingChange, PlaceNames],
  templateUrl: './new-absence-page.html',
})
export class NewAbsencePage {
  /** Id of the mediator, from the address. */
  readonly mediator = input.required<string>();

  private readonly words = inject(WhenWords);
  private readonly today = deskDay(inject(Api).now());
  protected readonly who = inject(MediatorInAddress);
  protected readonly names = inject(PlaceNames);
  private readonly pending = inject(PendingChange);

  protected readonly form = new RequestForm({
    name: 'absence',
    contract: enteredAbsence,
    written: signal<WrittenAbsence>(nothingWritten),
    asRequest: (written) => asAbsence(written, this.mediator()),
    wrong: 'absences.wrong',
    rules: ({ firstDay }) => notBefore(firstDay, () => this.today, 'absences.wrong.firstDay'),
    draft: () => `absence:${this.mediator()}`,
    doing: this.pending.looking,
    act: (absence) => this.pending.look({ kind: 'enter-absence', absence }),
  });
  /** As it was looked at. */
  protected readonly entered = this.pending.ofKind('enter-absence');
  protected readonly when = computed(() => {
    const absence = this.entered()?.absence;
    return absence ? this.words.between(absence.firstDay, absence.lastDay) : '';
  });

  constructor() {
    effect(() => this.who.wanted.set(this.mediator()));
  }
}
