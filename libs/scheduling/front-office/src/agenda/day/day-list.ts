import { Component, computed, inject, input } from '@angular/core';

import { dayOf } from '../calendar/desk-days';
import { PresentMinute } from '../calendar/present-minute';
import { AppointmentLine } from './appointment-line';
import { FreePlace } from './free-place';
import { type MediatorColumn, visitsIn } from './mediator-columns';
import { openAtNow } from './open-at-now';

/** The day of all mediators in one list by time: what a narrow screen can show. */
@Component({
  selector: 'oss-day-list',
  imports: [AppointmentLine, FreePlace],
  template: `
    <ol class="day-list">
      @for (line of lines(); track line.key) {
        <li [class.day-list__now]="line.key === now()">
          @if (columns().length > 1) {
            <p class="day-list__mediator">{{ line.mediator }}</p>
          }
          @if (line.entry; as entry) {
            <oss-appointment-line [entry]="entry" />
          } @else if (line.slot; as slot) {
            <oss-free-place [slot]="slot" />
          }
        </li>
      }
    </ol>
  `,
})
export class DayList {
  readonly columns = input.required<readonly MediatorColumn[]>();

  private readonly present = inject(PresentMinute);

  protected readonly lines = computed(() =>
    [
      ...visitsIn(this.columns()).map(({ entry, receivers }) => ({
        ...{ entry, slot: undefined, at: entry.startsAt },
        ...{ mediator: receivers, key: entry.id },
      })),
      ...this.columns().flatMap(({ mediator, freePlaces }) =>
        freePlaces.map((slot) => ({
          ...{ entry: undefined, slot, at: slot.startsAt },
          ...{ mediator: mediator.name, key: `${slot.startsAt} ${mediator.id}` },
        })),
      ),
    ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
  );

  /** The last line that has begun today: where the day is now. */
  protected readonly now = computed(() => {
    const now = this.present.now();
    const today = dayOf(now.toISOString());
    return this.lines().findLast(({ at }) => dayOf(at) === today && Date.parse(at) <= now.getTime())
      ?.key;
  });

  constructor() {
    openAtNow('.day-list__now');
  }
}
