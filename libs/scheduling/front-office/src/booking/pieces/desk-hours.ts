import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock.svg';
import phone from 'lucide-static/icons/phone.svg';

import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { weekdayInWords, spacedPhone } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';

/** The other way to a desk: its telephone and when it is open. */
@Component({
  selector: 'oss-desk-hours',
  imports: [Icon, TranslatePipe],
  template: `
    @if (desk().phone; as number) {
      <p class="with-icon with-icon--centred">
        <oss-icon [svg]="icons.phone" />
        <a
          class="phone"
          [href]="dial()"
          [attr.aria-label]="'booking.help.call' | translate: { number: spaced(number) }"
        >
          <bdi dir="ltr">{{ spaced(number) }}</bdi>
        </a>
      </p>
    }
    <div class="with-icon">
      <oss-icon [svg]="icons.clock" />
      <ul class="hours">
        @for (hours of openings(); track hours.key) {
          <li>
            {{ hours.weekday }} <bdi dir="ltr">{{ hours.from }}–{{ hours.until }}</bdi>
          </li>
        }
      </ul>
    </div>
  `,
})
export class DeskHours {
  readonly desk = input.required<PublicDesk>();

  private readonly choice = inject(LanguageChoice);
  protected readonly icons = { clock, phone };
  protected readonly spaced = spacedPhone;
  protected readonly dial = computed(() => `tel:${this.desk().phone?.replace(/[^+\d]/g, '')}`);
  protected readonly openings = computed(() =>
    this.desk().openings.map(({ weekday, from, until }) => ({
      key: `${weekday} ${from}`,
      weekday: weekdayInWords(weekday, this.choice.language()),
      from,
      until,
    })),
  );
}
