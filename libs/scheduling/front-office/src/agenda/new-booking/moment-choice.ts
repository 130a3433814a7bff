import { Component, computed, inject, input, model } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, dayInWords, timeInDigits } from '@one-stop-shop/shared/contracts';
import { type Choice, ChoiceField, RadioField } from '@one-stop-shop/shared/front-office/staff';

import { daysWithPlaces } from '../../booking/free-places';
import { dayOf, middayOf } from '../calendar/desk-days';
import { isSamePlace } from './phone-booking';

/** A day with free places and one of its times: two fields that arrows walk through. */
@Component({
  selector: 'oss-moment-choice',
  imports: [ChoiceField, RadioField],
  template: `
    <oss-choice-field
      label="agenda.moment.day"
      name="moment-day"
      [choices]="dayChoices()"
      [value]="day()?.day ?? ''"
      (valueChange)="chooseDay($event)"
    />
    <oss-radio-field
      class="moment-times"
      label="agenda.moment.time"
      name="moment-time"
      [choices]="timeChoices()"
      [value]="time()"
      (valueChange)="chooseTime($event)"
    />
  `,
})
export class MomentChoice {
  readonly slots = input.required<readonly Slot[]>();
  /** Names of the desks by id, written beside the times when there are several. */
  readonly desks = input.required<ReadonlyMap<string, string>>();
  readonly language = input.required<ServiceLanguage>();
  readonly slot = model.required<Slot | undefined>();

  private readonly translate = inject(TranslateService);
  private readonly days = computed(() => daysWithPlaces(this.slots()));
  protected readonly day = computed(() => {
    const slot = this.slot();
    return this.days().find(({ day }) => !!slot && day === dayOf(slot.startsAt));
  });
  protected readonly dayChoices = computed<readonly Choice[]>(() =>
    this.days().map(({ day, places }) => {
      const free = String(this.translate.instant('agenda.moment.free', { count: places }));
      return { value: day, words: `${dayInWords(middayOf(day), this.language())} – ${free}` };
    }),
  );
  private readonly hasSeveralDesks = computed(
    () => new Set(this.slots().map(({ deskId }) => deskId)).size > 1,
  );
  private readonly times = computed(() => this.day()?.slots ?? []);
  /** By their number in the day: two desks may have a place at one time. */
  protected readonly timeChoices = computed<readonly Choice[]>(() =>
    this.times().map(({ startsAt, deskId }, index) => {
      const desk = this.hasSeveralDesks() ? ` ${this.desks().get(deskId) ?? ''}` : '';
      return { value: `${index}`, words: `${timeInDigits(new Date(startsAt))}${desk}` };
    }),
  );
  protected readonly time = computed(() => {
    const chosen = this.slot();
    return `${this.times().findIndex((slot) => !!chosen && isSamePlace(chosen, slot))}`;
  });

  protected chooseDay(day: string): void {
    this.slot.set(this.days().find((one) => one.day === day)?.slots[0]);
  }

  protected chooseTime(index: string): void {
    this.slot.set(this.times()[Number(index)]);
  }
}
