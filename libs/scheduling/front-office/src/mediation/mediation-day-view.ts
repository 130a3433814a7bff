import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import away from 'lucide-static/icons/calendar-x.svg';
import pin from 'lucide-static/icons/map-pin.svg';
import way from 'lucide-static/icons/route.svg';

import { mapOf, dayInWords } from '@one-stop-shop/shared/contracts';
import { Counted, Icon, LanguageChoice, Time } from '@one-stop-shop/shared/front-office';

import { middayOf } from '../agenda/calendar/desk-days';
import { DaysInView } from '../agenda/calendar/days-in-view';
import { AppointmentLine } from '../agenda/day/appointment-line';
import type { MediationDay, Presence, Way } from './day-stretches';
import { MediationStore } from './mediation-store';

/** One day of a mediator from top to bottom: where to be, the way there, and who comes. */
@Component({
  selector: 'oss-mediation-day-view',
  imports: [AppointmentLine, Counted, Icon, RouterLink, Time, TranslatePipe],
  templateUrl: './mediation-day-view.html',
})
export class MediationDayView {
  readonly day = input.required<MediationDay>();
  /** Whether the day says its name: where several stand below each other. */
  readonly hasHeading = input.required<boolean>();

  private readonly language = inject(LanguageChoice).language;
  private readonly shown = inject(DaysInView);
  protected readonly open = inject(MediationStore);
  protected readonly icons = { away, pin, way };
  protected readonly mapOf = mapOf;
  protected readonly words = computed(() => dayInWords(middayOf(this.day().day), this.language()));
  protected readonly isToday = computed(() => this.day().day === this.shown.today());

  protected placeOf({ desk }: Presence): string {
    return desk ? this.open.placeName(desk.municipality) : '';
  }

  protected wayInWords({ from, to, minutes }: Way): object {
    const name = (desk: Way['from']) => (desk ? this.open.placeName(desk.municipality) : '');
    return { minutes, from: name(from), to: name(to) };
  }
}
