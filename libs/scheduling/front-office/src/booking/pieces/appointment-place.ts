import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import pin from 'lucide-static/icons/map-pin.svg';

import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { addressLines, mapOf } from '@one-stop-shop/shared/contracts';
import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';

/** When and where, large enough to be photographed. */
@Component({
  selector: 'oss-appointment-place',
  imports: [Day, Icon, Time, TranslatePipe],
  template: `
    <p class="appointment__moment">
      <oss-day [at]="startsAt()" />&ngsp;<span class="appointment__time">
        <span class="appointment__at">{{ 'booking.at' | translate }}</span>&ngsp;<oss-time
          [at]="startsAt()"
        />
      </span>
    </p>
    @if (desk(); as place) {
      <p class="with-icon">
        <oss-icon [svg]="pin" />
        <span>
          <strong lang="it">{{ place.name }}</strong><br />
          @for (line of address(); track line) {
            <bdi lang="it">{{ line }}</bdi><br />
          }
          <a class="tall-link no-print" [href]="map()" target="_blank" rel="noopener noreferrer">
            {{ 'booking.done.map' | translate }}
          </a>
        </span>
      </p>
    }
  `,
})
export class AppointmentPlace {
  /** ISO instant. */
  readonly startsAt = input.required<string>();
  readonly desk = input<PublicDesk>();

  protected readonly pin = pin;
  /** Street and town, each on its line. */
  protected readonly address = computed(() => addressLines(this.desk()?.address ?? ''));
  protected readonly map = computed(() => mapOf(this.desk()?.address ?? ''));
}
