import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { conflictIn } from './written-shift';

/** Which other shift stands in the way, and why. */
@Component({
  selector: 'oss-shift-conflict-notice',
  imports: [TranslatePipe],
  template: `
    @if (conflict(); as conflict) {
      <p class="notice notice--warning" role="alert">
        {{ 'shifts.conflict.' + (conflict.travelMinutes ? 'far' : 'same') | translate: conflict }}
      </p>
    }
  `,
})
export class ShiftConflictNotice {
  private readonly pending = inject(PendingChange);
  private readonly names = inject(PlaceNames);
  protected readonly conflict = computed(() => {
    const conflict = conflictIn(this.pending.looking.failure());
    return conflict && { ...conflict, place: this.names.nameOf(conflict.municipality) };
  });
}
