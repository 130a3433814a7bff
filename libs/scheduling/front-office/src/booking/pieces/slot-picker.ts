import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import chevron from 'lucide-static/icons/chevron-down.svg';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, dayInWords, deskDay } from '@one-stop-shop/shared/contracts';
import { Counted, Icon, LanguageChoice, Time } from '@one-stop-shop/shared/front-office';

import { daysWithPlaces } from '../free-places';

const daysAtFirst = 6;

/** The days that have places, and the times of the day that is opened: at first the first. */
@Component({
  selector: 'oss-slot-picker',
  imports: [Counted, Icon, Time, TranslatePipe],
  templateUrl: './slot-picker.html',
})
export class SlotPicker {
  private readonly choice = inject(LanguageChoice);

  readonly slots = input.required<readonly Slot[]>();
  /** Start of the place chosen before, ISO instant. */
  readonly chosen = input<string>();
  /** Times at which no mediator speaks it are marked. */
  readonly language = input<ServiceLanguage>();
  readonly choose = output<Slot>();

  protected readonly chevron = chevron;
  protected readonly days = computed(() =>
    daysWithPlaces(this.slots()).map((day) => ({
      ...day,
      words: dayInWords(new Date(`${day.day}T12:00:00Z`), this.choice.language()),
    })),
  );
  protected readonly openDay = linkedSignal<
    { chosen: string | undefined; days: string[] },
    string | undefined
  >({
    source: () => ({ chosen: this.chosen(), days: this.days().map(({ day }) => day) }),
    computation: ({ chosen, days }, before) => {
      const isNewChoice = !before || before.source.chosen !== chosen;
      if (isNewChoice && chosen) return deskDay(new Date(chosen));
      // More or other times of the same days leave open what is open, and closed what is closed.
      if (before && (!before.value || days.includes(before.value))) return before.value;
      return days[0];
    },
  });
  // All days up to the opened one stay in view.
  protected readonly shown = linkedSignal(() =>
    Math.max(daysAtFirst, this.days().findIndex(({ day }) => day === this.openDay()) + 1),
  );

  protected isServed({ languages }: Slot): boolean {
    const language = this.language();
    return !language || languages.includes(language);
  }

  protected toggle(day: string): void {
    this.openDay.update((open) => (open === day ? undefined : day));
  }

  protected showMore(): void {
    this.shown.update((shown) => shown + daysAtFirst);
  }
}
