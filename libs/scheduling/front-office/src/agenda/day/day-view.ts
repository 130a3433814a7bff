import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { NarrowScreen } from '../narrow-screen';
import { AgendaStore } from '../agenda-store';
import { AppointmentLine } from './appointment-line';
import { DayList } from './day-list';
import { DayOnPaper } from './day-on-paper';
import { DayTimeline } from './day-timeline';
import { EmptyDay } from './empty-day';
import { MayStillComeList } from './may-still-come';
import { cancelledOn, columnsOf } from './mediator-columns';

/** One day of the agenda: columns where there is room, one list where there is not. */
@Component({
  selector: 'oss-day-view',
  imports: [
    AppointmentLine,
    DayList,
    DayOnPaper,
    DayTimeline,
    EmptyDay,
    MayStillComeList,
    TranslatePipe,
  ],
  template: `
    <oss-may-still-come />
    @if (columns().length === 0) {
      <oss-empty-day />
    } @else if (narrow()) {
      <oss-day-list [columns]="columns()" />
    } @else {
      <oss-day-timeline [columns]="columns()" [desks]="desks()" [isToday]="isToday()" />
    }
    <oss-day-on-paper [day]="day()" [columns]="columns()" [desks]="deskNames()" />
    @if (cancelled().length > 0) {
      <section class="cancelled">
        <h2>{{ 'agenda.cancelled' | translate: { count: cancelled().length } }}</h2>
        <ol class="day-list">
          @for (entry of cancelled(); track entry.id) {
            <li><oss-appointment-line [entry]="entry" /></li>
          }
        </ol>
      </section>
    }
  `,
})
export class DayView {
  private readonly open = inject(AgendaStore);
  protected readonly narrow = inject(NarrowScreen).isNarrow;
  protected readonly isToday = computed(() => this.open.day() === this.open.today());
  protected readonly desks = computed(() => this.open.agenda()?.desks ?? []);
  protected readonly day = this.open.day;
  protected readonly deskNames = computed(() => this.desks().map(({ name }) => name));
  protected readonly columns = computed(() => {
    const agenda = this.open.agenda();
    return agenda ? columnsOf(agenda, this.open.day(), this.open.slots()) : [];
  });
  protected readonly cancelled = computed(() => {
    const agenda = this.open.agenda();
    return agenda ? cancelledOn(agenda, this.open.day()) : [];
  });
}
