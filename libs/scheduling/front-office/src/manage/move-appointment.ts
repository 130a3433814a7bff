import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';

import type { ManagedAppointment, Slot } from '@one-stop-shop/scheduling/contracts';
import {
  AsyncAction,
  Failure,
  Icon,
  TakesFocus,
  Waiting,
} from '@one-stop-shop/shared/front-office';

import { inLanguage } from '../booking/free-places';
import { FreePlacesInView } from '../booking/free-places-in-view';
import { languageOfVisit } from '../booking/language-wanted';
import { MomentWords } from '../booking/pieces/moment-words';
import { SlotChips } from '../booking/pieces/slot-chips';
import { SlotPicker } from '../booking/pieces/slot-picker';
import { type Remedy, remedyFor } from '../booking/remedy';
import { ManagedVisit } from './managed-visit';

/** Another time at the same desk, confirmed with a second tap. */
@Component({
  selector: 'oss-move-appointment',
  imports: [Failure, Icon, MomentWords, SlotChips, SlotPicker, TakesFocus, TranslatePipe, Waiting],
  templateUrl: './move-appointment.html',
})
export class MoveAppointment {
  private readonly visit = inject(ManagedVisit);

  readonly appointment = input.required<ManagedAppointment>();
  readonly moved = output();
  readonly leave = output();

  protected readonly alert = alert;
  protected readonly wanted = signal<Slot | undefined>(undefined);
  /** Why the wanted place can't be had, and others instead. */
  protected readonly refused = signal<Remedy | undefined>(undefined);
  protected readonly moving = new AsyncAction();
  /** Once asked for, a mediator for it is kept; else that of the person comes first. */
  protected readonly language = computed(() => languageOfVisit(this.appointment()));
  protected readonly places = new FreePlacesInView(
    this.language,
    computed(() => this.appointment().id),
  );
  protected readonly slots = computed(() => {
    const places = this.places.slots();
    return places && inLanguage(places, this.appointment().mediatorLanguage);
  });

  protected chooseTime(slot: Slot): void {
    this.wanted.set(slot);
    this.refused.set(undefined);
    this.moving.forget();
  }

  /** The place is gone; the times are chosen from anew, under their question. */
  protected chooseAgain(question: HTMLElement): void {
    this.wanted.set(undefined);
    question.focus();
  }

  protected confirmMove({ startsAt }: Slot): Promise<void> {
    return this.moving.run(async () => {
      try {
        await this.visit.move(this.appointment(), startsAt);
      } catch (refusal) {
        const remedy = remedyFor(refusal, navigator.onLine);
        if (remedy.act !== 'other-time') throw refusal;
        this.wanted.set(undefined);
        this.refused.set(remedy);
        this.places.reload();
        return;
      }
      this.moved.emit();
    });
  }
}
