import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import eye from 'lucide-static/icons/eye.svg';

import type { EmergencyAccess } from '@one-stop-shop/identity/contracts';
import { AsyncAction, Failure, Icon, TakesFocus, Time } from '@one-stop-shop/shared/front-office';

import { EmergencyApi } from './emergency-api';

/** An access that is open: until when, whom it opens, and the way to end it early. */
@Component({
  selector: 'oss-open-emergency',
  imports: [Failure, Icon, RouterLink, TakesFocus, Time, TranslatePipe],
  templateUrl: './open-emergency.html',
})
export class OpenEmergency {
  readonly access = input.required<EmergencyAccess>();
  /** Where the person stands that was found. */
  readonly leadsTo = input<string>();

  private readonly api = inject(EmergencyApi);
  protected readonly icon = eye;
  protected readonly closing = new AsyncAction();
  protected readonly isClosed = signal(false);

  protected async close(): Promise<void> {
    await this.closing.run(async () => {
      await this.api.close(this.access().id);
      this.isClosed.set(true);
    });
  }
}
