import { Component, computed, inject, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { PublicDesk, Slot } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import { Failure, Icon, Waiting } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { atDesk, nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { firstFree } from '../free-places';
import { FreePlacesInView } from '../free-places-in-view';
import { LanguageWish } from '../language-wish';
import { DeskCard, type PlacesAre } from '../pieces/desk-card';
import { StepPage } from '../pieces/step-page';
import { placesToGo, speaks } from '../places-to-go';

/** Where do you want to come? The desks where one's language is spoken stand first. */
@Component({
  selector: 'oss-place-step',
  imports: [DeskCard, Failure, Icon, StepPage, TranslatePipe, Waiting],
  templateUrl: './place-step.html',
})
export class PlaceStep {
  private readonly api = inject(SchedulingApi);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly info = info;
  protected readonly nameOf = ownName;
  protected readonly desks = inject(DeskDirectory).desks;
  protected readonly answers = this.draft.answers;
  protected readonly language = inject(LanguageWish).language;
  protected readonly free = new FreePlacesInView(this.language);
  private readonly othersWanted = signal(false);

  // Only a municipality without a desk of its own needs its neighbours.
  protected readonly municipalities = resource({
    params: () => (this.answers().municipality ? {} : undefined),
    loader: () => this.api.municipalities(),
  });

  protected readonly places = computed(() =>
    placesToGo(
      this.desks.hasValue() ? this.desks.value() : [],
      this.answers().municipality,
      this.municipalities.hasValue() ? this.municipalities.value() : [],
      this.language(),
    ),
  );
  /** Shown at once where nobody at one's own desk speaks the language. */
  protected readonly othersShown = computed(() => {
    const { own } = this.places();
    return !own || this.othersWanted() || !this.isSpokenAt(own);
  });
  protected readonly placesAre = computed<PlacesAre>(() => {
    if (this.free.slots()) return 'known';
    return this.free.error() ? 'unknown' : 'on-their-way';
  });
  /** What decides between the desks; where nobody speaks it anywhere, nothing does. */
  protected readonly decidingLanguage = computed(() =>
    this.free.nowhere() ? undefined : this.language(),
  );

  protected isSpokenAt(desk: PublicDesk): boolean {
    return speaks(desk, this.language());
  }

  protected nextAt(desk: PublicDesk): Slot | undefined {
    return firstFree(this.free.slots() ?? [], desk.id);
  }

  protected showOthers(): void {
    this.othersWanted.set(true);
  }

  /** What failed together is asked for again together. */
  protected askAgain(): void {
    this.free.reload();
    for (const answer of [this.desks, this.municipalities]) {
      if (answer.error()) answer.reload();
    }
  }

  protected async chooseDesk({ id }: PublicDesk): Promise<void> {
    this.draft.answer(atDesk(this.answers(), id));
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }

  protected async takePlace(slot: Slot): Promise<void> {
    const without = this.free.nowhere() ? this.language() : undefined;
    this.draft.answer({ slot, deskId: slot.deskId, without });
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}
