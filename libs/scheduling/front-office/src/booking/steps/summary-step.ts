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
import alert from 'lucide-static/icons/circle-alert.svg';

import type { Slot, SlotTakenProblem } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import {
  Act,
  Failure,
  Icon,
  LanguageChoice,
  Refusal,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { asRequest } from '../answers';
import { BookingDraft } from '../booking-draft';
import { refusedContact } from '../check-contact';
import { DeskDirectory } from '../desk-directory';
import { DeskHours } from '../pieces/desk-hours';
import { MomentWords } from '../pieces/moment-words';
import { SlotChips } from '../pieces/slot-chips';
import { StepPage } from '../pieces/step-page';

/** Everything once more, in sentences that can be changed; then the booking itself. */
@Component({
  selector: 'oss-summary-step',
  imports: [DeskHours, Failure, Icon, MomentWords, RouterLink, SlotChips, StepPage, TranslatePipe],
  templateUrl: './summary-step.html',
})
export class SummaryStep {
  private readonly api = inject(SchedulingApi);
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly book = viewChild<ElementRef<HTMLElement>>('book');

  protected readonly alert = alert;
  protected readonly nameOf = ownName;
  protected readonly language = inject(LanguageChoice).language;
  protected readonly answers = this.draft.answers;
  protected readonly desk = computed(() => this.directory.find(this.answers().deskId));
  protected readonly booking = new Act();
  /** Places offered because somebody else was quicker; empty also when none is left. */
  protected readonly alternatives = signal<readonly Slot[] | undefined>(undefined);

  protected takeInstead(slot: Slot): void {
    this.draft.answer({ slot, deskId: slot.deskId });
    this.alternatives.set(undefined);
    // The chip that was tapped is gone; what remains to be done is to book.
    afterNextRender(() => this.book()?.nativeElement.focus(), { injector: this.injector });
  }

  protected confirmBooking(): Promise<void> {
    return this.booking.run(async () => {
      const request = asRequest(this.answers(), this.language());
      if (!request) return;
      this.alternatives.set(undefined);
      try {
        const booked = await this.api.book(request, this.draft.formKey.for(request));
        this.draft.confirm({ booked, contactBy: this.answers().contactBy ?? 'nothing' });
        await this.router.navigate(['/prenota/fatto'], { replaceUrl: true });
      } catch (refusal) {
        await this.mend(refusal);
      }
    });
  }

  // What the person can mend is offered here or where it was asked; the rest is told.
  private async mend(refusal: unknown): Promise<void> {
    if (isRefusal(refusal, 'scheduling.slot-taken')) {
      this.alternatives.set((refusal.problem as SlotTakenProblem).alternatives ?? []);
      return;
    }
    const errors = refusal instanceof Refusal ? refusedContact(refusal.problem) : [];
    if (errors.length === 0) throw refusal;
    this.draft.fieldErrors.set(errors);
    await this.router.navigate(['/prenota/contatto']);
  }
}
