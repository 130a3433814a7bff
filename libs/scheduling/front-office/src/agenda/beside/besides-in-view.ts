import { Service, computed, inject } from '@angular/core';

import { SessionInView, besideVisits } from '@one-stop-shop/shared/front-office/staff';

/**
 * What other contexts show beside a visit to whoever works on the page, with its keys. Of the page: the
 * frame around it gives what it injects.
 */
@Service({ autoProvided: false })
export class BesidesInView {
  private readonly all = inject(besideVisits);
  private readonly session = inject(SessionInView);

  readonly shown = computed(() =>
    this.all.filter(({ permission }) => this.session.may(permission)),
  );
  readonly keys = computed(() => this.shown().flatMap(({ keys }) => keys));
}
