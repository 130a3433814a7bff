import { Component, computed, inject, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { Failure, Icon, Waiting } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { atDesk, nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { firstFree } from '../free-places';
import { DeskCard } from '../pieces/desk-card';
import { StepPage } from '../pieces/step-page';
import { placesToGo } from '../places-to-go';

/** Where do you want to come? */
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
  protected readonly desks = inject(DeskDirectory).desks;
  protected readonly answers = this.draft.answers;
  protected readonly othersWanted = signal(false);

  // Only a municipality without a desk of its own needs its neighbours.
  protected readonly municipalities = resource({
    params: () => (this.answers().municipality ? {} : undefined),
    loader: () => this.api.municipalities(),
  });
  protected readonly freePlaces = resource({ loader: () => this.api.freePlaces() });

  protected readonly places = computed(() =>
    placesToGo(
      this.desks.hasValue() ? this.desks.value() : [],
      this.answers().municipality,
      this.municipalities.hasValue() ? this.municipalities.value() : [],
    ),
  );
  protected readonly othersShown = computed(() => !this.places().own || this.othersWanted());

  protected nextAt(desk: PublicDesk) {
    return this.freePlaces.hasValue() ? firstFree(this.freePlaces.value(), desk.id) : undefined;
  }

  /** What failed together is asked for again together. */
  protected askAgain(): void {
    for (const answer of [this.desks, this.freePlaces, this.municipalities]) {
      if (answer.error()) answer.reload();
    }
  }

  protected async chooseDesk({ id }: PublicDesk): Promise<void> {
    this.draft.answer(atDesk(this.answers(), id));
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}
