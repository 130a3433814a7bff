import { Component, inject, input, output } from '@angular/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { Day, Time } from '@one-stop-shop/shared/front-office';

import { DeskDirectory } from '../desk-directory';

/** A few places that are offered instead of one that can't be had. */
@Component({
  selector: 'oss-slot-chips',
  imports: [Day, Time],
  template: `
    <ul class="chips">
      @for (slot of slots(); track slot.startsAt) {
        <li>
          <button type="button" class="chip chip--wide" (click)="choose.emit(slot)">
            <span>
              <oss-day [at]="slot.startsAt" />
              @if (elsewhere(slot); as desk) {
                <span class="chip__where" lang="it">{{ desk.name }}</span>
              }
            </span>
            <strong><oss-time [at]="slot.startsAt" /></strong>
          </button>
        </li>
      }
    </ul>
  `,
})
export class SlotChips {
  private readonly directory = inject(DeskDirectory);

  readonly slots = input.required<readonly Slot[]>();
  /** The desk that was asked for: a place at another one says where it is. */
  readonly deskId = input<string>();
  readonly choose = output<Slot>();

  protected elsewhere({ deskId }: Slot) {
    return deskId === this.deskId() ? undefined : this.directory.find(deskId);
  }
}
