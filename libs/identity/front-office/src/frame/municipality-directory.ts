import { Service, computed, inject, resource } from '@angular/core';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { SessionApi } from '../session/session-api';

/** The municipalities of the district, asked for once. */
@Service()
export class MunicipalityDirectory {
  private readonly sessions = inject(SessionApi);
  private readonly reading = resource({ loader: () => this.sessions.municipalities() });

  /** In the order of the server; empty until they are known. */
  readonly all = computed(() => (this.reading.hasValue() ? this.reading.value() : []));
  readonly isLoading = this.reading.isLoading;

  /** Its name; the code while the name can't be had. */
  nameOf(code: MunicipalityCode): string {
    return this.all().find((municipality) => municipality.code === code)?.name ?? code;
  }
}
