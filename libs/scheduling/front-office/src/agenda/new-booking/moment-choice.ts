import { Component, computed, input, model } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, dayInWords } from '@one-stop-shop/shared/contracts';
import { Time } from '@one-stop-shop/shared/front-office';

import { daysWithPlaces } from '../../booking/free-places';
import { dayOf, middayOf } from '../calendar/desk-days';
import { isSamePlace } from './phone-booking';

/** A day with free places and one of its times: two fields that arrows walk through. */
@Component({
  selector: 'oss-moment-choice',
  imports: [Time, TranslatePipe],
  templateUrl: './moment-choice.html',
})
export class MomentChoice {
  readonly slots = input.required<readonly Slot[]>();
  /** Names of the desks by id, written beside the times when there are several. */
  readonly desks = input.required<ReadonlyMap<string, string>>();
  readonly language = input.required<ServiceLanguage>();
  readonly slot = model.required<Slot | undefined>();

  protected readonly days = computed(() => daysWithPlaces(this.slots()));
  protected readonly day = computed(() => {
    const slot = this.slot();
    return this.days().find(({ day }) => !!slot && day === dayOf(slot.startsAt));
  });
  protected readonly hasSeveralDesks = computed(
    () => new Set(this.slots().map(({ deskId }) => deskId)).size > 1,
  );

  protected nameOf(day: string): string {
    return dayInWords(middayOf(day), this.language());
  }

  protected isChosen(slot: Slot): boolean {
    const chosen = this.slot();
    return !!chosen && isSamePlace(chosen, slot);
  }

  protected chooseDay(day: string): void {
    this.slot.set(this.days().find((one) => one.day === day)?.slots[0]);
  }
}
