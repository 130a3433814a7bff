import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { LeftAlone } from './left-alone';

/** Around every page of the booking: whether somebody is still there. */
@Component({
  selector: 'oss-booking-frame',
  imports: [RouterOutlet, TranslatePipe],
  template: `
    <router-outlet />
    <div role="alert">
      @if (alone.asks()) {
        <div class="still-there">
          <p>
            <strong>{{ 'booking.alone.title' | translate }}</strong>
            {{ 'booking.alone.soon' | translate }}
          </p>
          <button type="button" class="button button--primary" (click)="alone.isHere()">
            {{ 'booking.alone.here' | translate }}
          </button>
        </div>
      }
    </div>
  `,
})
export class BookingFrame {
  protected readonly alone = inject(LeftAlone);
}
