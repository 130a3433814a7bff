import { Service, computed, inject, resource } from '@angular/core';

import type { OpenSession } from '@one-stop-shop/identity/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** What whoever is signed in may do in the role in view; nothing until it is known. */
@Service({ autoProvided: false })
export class PermissionsInView {
  private readonly api = inject(Api);
  private readonly session = resource({ loader: () => this.api.get<OpenSession>('/api/session') });
  private readonly held = computed(
    () => new Set(this.session.hasValue() ? this.session.value().permissions : []),
  );

  has(permission: string): boolean {
    return this.held().has(permission);
  }
}
