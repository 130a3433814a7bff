import { Component, computed, input } from '@angular/core';

import { AppointmentLine } from './appointment-line';
import { FreePlace } from './free-place';
import type { MediatorColumn } from './mediator-columns';

/** The day of all mediators in one list by time: what a narrow screen can show. */
@Component({
  selector: 'oss-day-list',
  imports: [AppointmentLine, FreePlace],
  template: `
    <ol class="day-list">
      @for (line of lines(); track line.key) {
        <li>
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

  protected readonly lines = computed(() =>
    this.columns()
      .flatMap(({ mediator, entries, freePlaces }) => [
        ...entries.map((entry) => ({ entry, slot: undefined, at: entry.startsAt, mediator })),
        ...freePlaces.map((slot) => ({ entry: undefined, slot, at: slot.startsAt, mediator })),
      ])
      .map(({ mediator, ...line }) => ({
        ...line,
        mediator: mediator.name,
        key: `${line.at} ${mediator.id}`,
      }))
      .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
  );
}
