import { DestroyRef, Service, inject, signal } from '@angular/core';

import { Api } from '@one-stop-shop/shared/front-office';

const halfAMinute = 30_000;

/** The present instant by the server's clock, renewed twice a minute while a page of the agenda is open. */
@Service({ autoProvided: false })
export class PresentMinute {
  private readonly server = inject(Api);
  private readonly instant = signal(this.server.now());
  readonly now = this.instant.asReadonly();

  constructor() {
    const ticking = setInterval(() => this.renew(), halfAMinute);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  /** The first answer of the server may show that this device's clock is wrong. */
  renew(): void {
    this.instant.set(this.server.now());
  }
}
