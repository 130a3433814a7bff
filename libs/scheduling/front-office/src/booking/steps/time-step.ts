import { Component, computed, inject, resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import { Failure, Icon, Waiting } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { atDesk, nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { firstFree, inLanguage } from '../free-places';
import { DeskCard } from '../pieces/desk-card';
import { DeskHours } from '../pieces/desk-hours';
import { SlotPicker } from '../pieces/slot-picker';
import { StepPage } from '../pieces/step-page';

/** When do you want to come? Without free places: other desks, the telephone, the hours. */
@Component({
  selector: 'oss-time-step',
  imports: [DeskCard, DeskHours, Failure, Icon, SlotPicker, StepPage, TranslatePipe, Waiting],
  templateUrl: './time-step.html',
})
export class TimeStep {
  private readonly api = inject(SchedulingApi);
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly info = info;
  protected readonly nameOf = ownName;
  protected readonly answers = this.draft.answers;
  protected readonly freePlaces = resource({ loader: () => this.api.freePlaces() });

  protected readonly desk = computed(() => this.directory.find(this.answers().deskId));
  private readonly ofDesk = computed(() =>
    this.all().filter((slot) => slot.deskId === this.answers().deskId),
  );
  protected readonly slots = computed(() =>
    inLanguage(this.ofDesk(), this.answers().mediatorLanguage),
  );
  /** Places exist, but none with a mediator who speaks this language, which was asked for. */
  protected readonly missingLanguage = computed(() =>
    this.slots().length === 0 && this.ofDesk().length > 0
      ? this.answers().mediatorLanguage
      : undefined,
  );
  protected readonly otherDesks = computed(() => {
    const served = inLanguage(this.all(), this.answers().mediatorLanguage);
    const desks = this.directory.desks.hasValue() ? this.directory.desks.value() : [];
    return desks
      .filter(({ id }) => id !== this.answers().deskId)
      .flatMap((desk) => {
        const next = firstFree(served, desk.id);
        return next ? [{ desk, next }] : [];
      });
  });

  private all(): readonly Slot[] {
    return this.freePlaces.hasValue() ? this.freePlaces.value() : [];
  }

  protected forgetLanguage(): void {
    this.draft.answer({ mediatorLanguage: undefined });
  }

  protected changeDesk(deskId: string): void {
    this.draft.answer(atDesk(this.answers(), deskId));
  }

  protected async chooseTime(slot: Slot): Promise<void> {
    this.draft.answer({ slot });
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}
