import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import plus from 'lucide-static/icons/plus.svg';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { Icon, Time } from '@one-stop-shop/shared/front-office';

import { SidePanel } from '../side-panel';

/** A free place, which a click turns into a new booking. */
@Component({
  selector: 'oss-free-place',
  imports: [Icon, Time, TranslatePipe],
  template: `
    <button type="button" class="free-place" (click)="beginBooking()">
      <oss-time class="line__time" [at]="slot().startsAt" />
      <span class="free-place__word">{{ 'agenda.free.word' | translate }}</span>
      <span class="free-place__act">
        <oss-icon [svg]="plusIcon" />{{ 'agenda.free.book' | translate }}
      </span>
    </button>
  `,
})
export class FreePlace {
  readonly slot = input.required<Slot>();

  private readonly panel = inject(SidePanel);
  protected readonly plusIcon = plus;

  protected beginBooking(): void {
    this.panel.beginBooking(this.slot());
  }
}
