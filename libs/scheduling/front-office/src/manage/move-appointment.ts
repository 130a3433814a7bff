import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';

import type { ManagedAppointment, Slot, RefusedMoment } from '@one-stop-shop/scheduling/contracts';
import {
  Act,
  Failure,
  Icon,
  TakesFocus,
  Waiting,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { inLanguage } from '../booking/free-places';
import { MomentWords } from '../booking/pieces/moment-words';
import { SlotChips } from '../booking/pieces/slot-chips';
import { SlotPicker } from '../booking/pieces/slot-picker';
import { SchedulingApi } from '../scheduling-api';
import { ManagedVisit } from './managed-visit';

/** Another time at the same desk, confirmed with a second tap. */
@Component({
  selector: 'oss-move-appointment',
  imports: [Failure, Icon, MomentWords, SlotChips, SlotPicker, TakesFocus, TranslatePipe, Waiting],
  templateUrl: './move-appointment.html',
})
export class MoveAppointment {
  private readonly api = inject(SchedulingApi);
  private readonly visit = inject(ManagedVisit);

  readonly appointment = input.required<ManagedAppointment>();
  readonly moved = output();
  readonly leave = output();

  protected readonly alert = alert;
  protected readonly wanted = signal<Slot | undefined>(undefined);
  protected readonly alternatives = signal<readonly Slot[] | undefined>(undefined);
  protected readonly moving = new Act();
  protected readonly freePlaces = resource({
    params: () => this.appointment().deskId,
    loader: ({ params }) => this.api.freePlaces(params),
  });
  protected readonly slots = computed(() =>
    this.freePlaces.hasValue()
      ? inLanguage(this.freePlaces.value(), this.appointment().mediatorLanguage)
      : [],
  );

  protected chooseTime(slot: Slot): void {
    this.wanted.set(slot);
    this.alternatives.set(undefined);
    this.moving.forget();
  }

  protected confirmMove({ startsAt }: Slot): Promise<void> {
    return this.moving.run(async () => {
      try {
        await this.visit.move(this.appointment(), startsAt);
      } catch (refusal) {
        if (!isRefusal(refusal, 'scheduling.slot-taken')) throw refusal;
        this.wanted.set(undefined);
        this.alternatives.set((refusal.problem as RefusedMoment).alternatives ?? []);
        this.freePlaces.reload();
        return;
      }
      this.moved.emit();
    });
  }
}
