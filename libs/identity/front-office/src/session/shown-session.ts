import { Service, computed, inject } from '@angular/core';

import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { Session } from './session';

/** What pages of other contexts may know of the session. */
@Service()
export class ShownSession extends SessionInView {
  private readonly session = inject(Session);

  readonly permissions = this.session.permissions;
  readonly operatorId = computed(() => this.session.current()?.operatorId);
  readonly municipalities = computed(() => this.session.current()?.municipalities ?? []);
}
