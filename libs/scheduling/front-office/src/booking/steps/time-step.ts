import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { PublicDesk, Slot } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import { Failure, Icon, Waiting } from '@one-stop-shop/shared/front-office';

import { atDesk, nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { firstFree } from '../free-places';
import { FreePlacesInView } from '../free-places-in-view';
import { LanguageWish } from '../language-wish';
import { DeskCard } from '../pieces/desk-card';
import { DeskHours } from '../pieces/desk-hours';
import { SlotPicker } from '../pieces/slot-picker';
import { StepPage } from '../pieces/step-page';

/**
 * When do you want to come? The times with a mediator for the person's language, the
 * others when asked for. Without free places: other desks, the telephone, the hours.
 */
@Component({
  selector: 'oss-time-step',
  imports: [DeskCard, DeskHours, Failure, Icon, SlotPicker, StepPage, TranslatePipe, Waiting],
  templateUrl: './time-step.html',
})
export class TimeStep {
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly info = info;
  protected readonly nameOf = ownName;
  protected readonly answers = this.draft.answers;
  protected readonly language = inject(LanguageWish).language;
  protected readonly places = new FreePlacesInView(this.language);

  protected readonly desk = computed(() => this.directory.find(this.answers().deskId));
  protected readonly slots = computed(() =>
    (this.places.slots() ?? []).filter(({ deskId }) => deskId === this.answers().deskId),
  );
  protected readonly otherDesks = computed(() => {
    const desks = this.directory.desks.hasValue() ? this.directory.desks.value() : [];
    const places = this.places.nowhere() ? (this.places.slots() ?? []) : this.places.served();
    return desks
      .filter(({ id }) => id !== this.answers().deskId)
      .flatMap((desk) => {
        const next = firstFree(places, desk.id);
        return next ? [{ desk, next }] : [];
      });
  });

  protected changeDesk({ id }: PublicDesk): void {
    this.draft.answer(atDesk(this.answers(), id));
    this.places.showAll(false);
  }

  protected async chooseTime(slot: Slot): Promise<void> {
    const language = this.language();
    const without = language && !slot.languages.includes(language) ? language : undefined;
    this.draft.answer({ slot, deskId: slot.deskId, without });
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}
