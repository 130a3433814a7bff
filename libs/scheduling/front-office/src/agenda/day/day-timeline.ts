import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Agenda } from '@one-stop-shop/scheduling/contracts';
import { LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { PresentMinute } from '../calendar/present-minute';
import { AppointmentLine } from './appointment-line';
import { FreePlace } from './free-place';
import type { MediatorColumn } from './mediator-columns';
import { openAtNow } from './open-at-now';
import { besideNow, hourMarks, hoursAround, pixelsPerMinute, placeOf, topOf } from './timeline';

/** A day from top to bottom, a column for every mediator who is present or expected. */
@Component({
  selector: 'oss-day-timeline',
  imports: [AppointmentLine, FreePlace, LanguageName, Time, TranslatePipe],
  templateUrl: './day-timeline.html',
})
export class DayTimeline {
  readonly columns = input.required<readonly MediatorColumn[]>();
  readonly desks = input.required<Agenda['desks']>();
  readonly isToday = input.required<boolean>();

  private readonly present = inject(PresentMinute);

  private readonly hours = computed(
    () =>
      hoursAround(
        this.columns().flatMap(({ presences, entries }) => [...presences, ...entries]),
      ) ?? { from: 9 * 60, until: 13 * 60 },
  );
  private readonly scale = computed(() =>
    pixelsPerMinute(this.desks().map(({ slotMinutes }) => slotMinutes)),
  );

  protected readonly marks = computed(() => hourMarks(this.hours(), this.scale()));
  protected readonly height = computed(
    () => (this.hours().until - this.hours().from) * this.scale(),
  );
  protected readonly drawn = computed(() => this.columns().map((column) => this.draw(column)));

  /** Where the present minute stands; undefined on other days and outside the hours. */
  protected readonly presentAt = computed(() => {
    if (!this.isToday()) return undefined;
    const now = this.present.now();
    const top = topOf(now, this.hours(), this.scale());
    return top === undefined ? undefined : { top, instant: now.toISOString() };
  });

  protected readonly hoursToWrite = computed(() => besideNow(this.marks(), this.presentAt()?.top));

  constructor() {
    openAtNow('.timeline__present');
  }

  private draw(column: MediatorColumn) {
    const hours = this.hours();
    const scale = this.scale();
    const placed = <Thing extends { startsAt: string; endsAt: string }>(thing: Thing) => ({
      ...placeOf(thing, hours, scale),
      thing,
    });
    const lines = [
      ...column.entries.map((entry) => ({ ...placed(entry), entry, slot: undefined })),
      ...column.freePlaces.map((slot) => ({ ...placed(slot), entry: undefined, slot })),
    ];
    return {
      column,
      presences: column.presences.map(placed),
      lines: lines.toSorted((one, other) => one.top - other.top),
    };
  }
}
