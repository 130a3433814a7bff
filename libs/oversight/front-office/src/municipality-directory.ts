import { Service, computed, inject, resource } from '@angular/core';

import { OversightApi } from './oversight-api';

/** How the municipalities are called, asked for once. */
@Service()
export class MunicipalityDirectory {
  private readonly api = inject(OversightApi);
  private readonly reading = resource({ loader: () => this.api.municipalities() });

  readonly all = computed(() => (this.reading.hasValue() ? this.reading.value() : []));

  /** The code while the name can't be had. */
  nameOf(code: string): string {
    return this.all().find((one) => one.code === code)?.name ?? code;
  }
}
