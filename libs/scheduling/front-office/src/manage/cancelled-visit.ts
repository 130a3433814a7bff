import { Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import type { ManagedAppointment, Slot } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { TakesFocus } from '@one-stop-shop/shared/front-office';

import { nextStep } from '../booking/answers';
import { BookingDraft } from '../booking/booking-draft';
import { firstFew } from '../booking/free-places';
import { languageOfVisit } from '../booking/language-wanted';
import { CalendarFile } from '../booking/pieces/calendar-file';
import { MomentWords } from '../booking/pieces/moment-words';
import { SlotChips } from '../booking/pieces/slot-chips';
import { SchedulingApi } from '../scheduling-api';

/** What was cancelled, in so many words, and the next places for who only can't come that day. */
@Component({
  selector: 'oss-cancelled-visit',
  imports: [CalendarFile, MomentWords, RouterLink, SlotChips, TakesFocus, TranslatePipe],
  template: `
    <div class="stack stack--wide">
      <h1 ossTakesFocus>
        {{ 'manage.cancelled' | translate }} <oss-moment-words [at]="visit().startsAt" />
      </h1>
      @if (next().length > 0) {
        <section class="stack">
          <h2>{{ 'manage.otherDay' | translate }}</h2>
          <oss-slot-chips [slots]="next()" [deskId]="visit().deskId" (choose)="bookAgain($event)" />
        </section>
      }
      <div class="button-row">
        <a class="button" routerLink="/prenota">{{ 'manage.bookAgain' | translate }}</a>
        <oss-calendar-file [calendar]="visit().calendarAfterCancelling" />
      </div>
    </div>
  `,
})
export class CancelledVisit {
  private readonly api = inject(SchedulingApi);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  readonly visit = input.required<ManagedAppointment>();

  private readonly freePlaces = resource({
    params: () => this.visit(),
    loader: ({ params }) => this.api.freePlaces(params.deskId, languageOfVisit(params)),
  });
  /** On other days: whoever cancels can't come on that one. */
  protected readonly next = computed(() => {
    const { startsAt } = this.visit();
    if (!this.freePlaces.hasValue()) return [];
    const day = deskDay(new Date(startsAt));
    const others = this.freePlaces
      .value()
      .filter((slot) => deskDay(new Date(slot.startsAt)) !== day);
    return firstFew(others);
  });

  protected bookAgain(slot: Slot): Promise<boolean> {
    const { deskId, mediatorLanguage } = this.visit();
    this.draft.begin();
    this.draft.answer({ deskId, slot, mediator: mediatorLanguage, without: undefined });
    return this.router.navigate(['/prenota', nextStep(this.draft.answers())]);
  }
}
