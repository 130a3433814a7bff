import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { DeskDirectory } from '../booking/desk-directory';
import { DeskHours } from '../booking/pieces/desk-hours';

/** For who has neither link nor code: the desks find people by name and day. */
@Component({
  selector: 'oss-lost-code',
  imports: [DeskHours, TranslatePipe],
  template: `
    @if (directory.desks.hasValue()) {
      <section class="stack">
        <h2>{{ (someHavePhone() ? 'manage.lostCode' : 'manage.lostCodeCome') | translate }}</h2>
        @for (desk of directory.desks.value(); track desk.id) {
          <div class="stack">
            <h3 lang="it">{{ desk.name }}</h3>
            @if (!desk.phone) {
              <p>{{ 'booking.help.come' | translate }}</p>
            }
            <oss-desk-hours [desk]="desk" />
          </div>
        }
      </section>
    }
  `,
})
export class LostCode {
  protected readonly directory = inject(DeskDirectory);
  protected readonly someHavePhone = computed(() => {
    const { desks } = this.directory;
    return desks.hasValue() && desks.value().some(({ phone }) => phone);
  });
}
