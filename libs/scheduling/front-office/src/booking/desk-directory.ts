import { Service, inject, resource } from '@angular/core';

import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';

import { SchedulingApi } from '../scheduling-api';

/** The desks of the district, asked for once. */
@Service()
export class DeskDirectory {
  private readonly api = inject(SchedulingApi);

  readonly desks = resource({ loader: () => this.api.desks() });

  /** Undefined also while the desks are on their way. */
  find(deskId: string | undefined): PublicDesk | undefined {
    return this.desks.hasValue()
      ? this.desks.value().find((desk) => desk.id === deskId)
      : undefined;
  }
}
