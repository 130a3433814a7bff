import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { Slot, VisitReason } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, ownName, writingDirection } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice, Waiting } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { nextStep, slotSpeaks } from '../answers';
import { BookingDraft } from '../booking-draft';
import { inLanguage, languagesSpoken, nearestTo } from '../free-places';
import { SlotChips } from '../pieces/slot-chips';
import { StepPage } from '../pieces/step-page';
import { reasons } from '../reasons';

/** What do you come for, and in which language shall the mediator speak? Both may stay open. */
@Component({
  selector: 'oss-reason-step',
  imports: [Icon, SlotChips, StepPage, TranslatePipe, Waiting],
  templateUrl: './reason-step.html',
})
export class ReasonStep {
  private readonly api = inject(SchedulingApi);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);
  private readonly pageLanguage = inject(LanguageChoice).language;

  protected readonly info = info;
  protected readonly reasons = reasons;
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  protected readonly answers = this.draft.answers;
  protected readonly words = linkedSignal(() => this.answers().words ?? '');
  protected readonly freePlaces = resource({ loader: () => this.api.freePlaces() });

  private readonly all = computed(() =>
    this.freePlaces.hasValue() ? this.freePlaces.value() : [],
  );
  protected readonly languages = computed(() =>
    languagesSpoken(this.all(), [this.pageLanguage(), this.answers().mediatorLanguage]),
  );
  protected readonly slotFits = computed(() =>
    slotSpeaks(this.answers(), this.answers().mediatorLanguage),
  );
  /** Where the chosen place has no mediator in the language asked for: the nearest that have. */
  protected readonly fittingPlaces = computed(() => {
    const { slot, mediatorLanguage } = this.answers();
    if (!slot || this.slotFits()) return [];
    const fitting = inLanguage(this.all(), mediatorLanguage);
    const here = fitting.filter(({ deskId }) => deskId === slot.deskId);
    return nearestTo(slot.startsAt, here.length > 0 ? here : fitting);
  });

  protected chooseReason(reason: VisitReason): void {
    this.draft.answer({ reason });
  }

  protected chooseMediator(mediatorLanguage: ServiceLanguage | undefined): void {
    this.draft.answer({ mediatorLanguage });
  }

  protected changeTime(slot: Slot): void {
    this.draft.answer({ slot, deskId: slot.deskId });
  }

  protected async goOn(): Promise<void> {
    if (!this.slotFits()) return;
    this.draft.answer({ reasonAsked: true, words: this.words().trim() || undefined });
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}
