import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import { AsyncAction, Refusal } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { asRequest } from '../answers';
import { BookingDraft } from '../booking-draft';
import { refusedContact } from '../check-contact';
import { DeskDirectory } from '../desk-directory';
import { LanguageWish } from '../language-wish';
import { DeskHours } from '../pieces/desk-hours';
import { MomentWords } from '../pieces/moment-words';
import { NotBooked } from '../pieces/not-booked';
import { StepPage } from '../pieces/step-page';
import { UnservedLanguage } from '../pieces/unserved-language';
import { remedyFor } from '../remedy';

/** Everything once more, in sentences that can be changed; then the booking itself. */
@Component({
  selector: 'oss-summary-step',
  imports: [
    DeskHours,
    MomentWords,
    NotBooked,
    RouterLink,
    StepPage,
    TranslatePipe,
    UnservedLanguage,
  ],
  templateUrl: './summary-step.html',
})
export class SummaryStep {
  private readonly api = inject(SchedulingApi);
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly wish = inject(LanguageWish);
  private readonly book = viewChild<ElementRef<HTMLElement>>('book');
  private readonly unserved = viewChild.required(UnservedLanguage);

  protected readonly nameOf = ownName;
  protected readonly language = this.wish.own;
  protected readonly wanted = this.wish.language;
  protected readonly isSpoken = this.wish.isSpoken;
  protected readonly answers = this.draft.answers;
  protected readonly desk = computed(() => this.directory.find(this.answers().deskId));
  protected readonly booking = new AsyncAction();
  /** What to do about a booking that failed. */
  protected readonly remedy = computed(() => {
    const failure = this.booking.failure();
    return failure === undefined ? undefined : remedyFor(failure, navigator.onLine);
  });
  protected readonly mayPress = computed(() => {
    const act = this.remedy()?.act;
    return act === undefined || act === 'again' || act === 'anew';
  });
  /** Another place was taken here, and is not booked yet. */
  protected readonly isNewPlace = signal(false);

  protected takeInstead(slot: Slot): void {
    this.draft.answer({ slot, deskId: slot.deskId });
    this.booking.forget();
    this.askToBook();
  }

  /** The chip that was tapped is gone; what remains to be done is to book. */
  protected askToBook(): void {
    this.isNewPlace.set(true);
    afterNextRender(() => this.book()?.nativeElement.focus(), { injector: this.injector });
  }

  protected confirmBooking(): Promise<void> {
    if (!this.wish.isServed()) {
      this.unserved().focus();
      return Promise.resolve();
    }
    if (this.remedy()?.act === 'anew') this.draft.formKey.useUp();
    return this.booking.run(async () => {
      const request = asRequest(this.answers(), this.language());
      if (!request) return;
      try {
        const booked = await this.api.book(request, this.draft.formKey.for(request));
        this.draft.confirm({ booked, contactBy: this.answers().contactBy ?? 'nothing' });
        await this.router.navigate(['/prenota/fatto'], { replaceUrl: true });
      } catch (refusal) {
        await this.mend(refusal);
      }
    });
  }

  // A wrong contact is mended where it was asked; all the rest is told where the finger is.
  private async mend(refusal: unknown): Promise<void> {
    const errors = refusal instanceof Refusal ? refusedContact(refusal.problem) : [];
    if (errors.length === 0) throw refusal;
    this.draft.fieldErrors.set(errors);
    this.draft.wasRefused.set(true);
    await this.router.navigate(['/prenota/contatto']);
  }
}
