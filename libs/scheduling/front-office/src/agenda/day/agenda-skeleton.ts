import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { AgendaStore } from '../agenda-store';
import { NarrowScreen } from '../narrow-screen';

/** Where visits could stand, in hours of four: enough for a day to be known by its look. */
const likely = [
  [0, 0.5, 1.5, 2],
  [0.5, 1, 2.5],
] as const;

/** The days while they are read for the first time: in the shape that they will have. */
@Component({
  selector: 'oss-agenda-skeleton',
  imports: [TranslatePipe],
  template: `
    <span class="visually-hidden" role="status">{{ 'agenda.loading' | translate }}</span>
    <div class="skeleton" [class]="'skeleton--' + shape()" aria-hidden="true">
      @switch (shape()) {
        @case ('timeline') {
          @for (column of likely; track $index) {
            <div class="skeleton__column">
              <span class="skeleton__head"></span>
              <div class="skeleton__hours">
                @for (at of column; track at) {
                  <span [style.inset-block-start.%]="at * 25"></span>
                }
              </div>
            </div>
          }
        }
        @case ('week') {
          @for (day of days; track day) {
            <span></span>
          }
        }
        @default {
          <span></span><span></span><span></span><span></span>
        }
      }
    </div>
  `,
})
export class AgendaSkeleton {
  private readonly view = inject(AgendaStore).view;
  private readonly narrow = inject(NarrowScreen).isNarrow;
  protected readonly likely = likely;
  protected readonly days = [1, 2, 3, 4, 5, 6, 7];
  protected readonly shape = computed(() => {
    if (this.narrow()) return 'list';
    return this.view() === 'week' ? 'week' : 'timeline';
  });
}
