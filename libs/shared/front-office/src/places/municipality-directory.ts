import { Service, computed, inject, resource } from '@angular/core';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { Api } from '../api/api';

/** What is asked of a municipality here: how it is called. */
interface NamedMunicipality {
  readonly code: MunicipalityCode;
  readonly name: string;
}

/** The municipalities of the district, asked for once for all pages. */
@Service()
export class MunicipalityDirectory {
  private readonly api = inject(Api);
  private readonly reading = resource({
    loader: () => this.api.get<NamedMunicipality[]>('/api/public/municipalities'),
  });

  /** In the order of the server; empty until they are known. */
  readonly all = computed(() => (this.reading.hasValue() ? this.reading.value() : []));
  readonly isLoading = this.reading.isLoading;
  private readonly names = computed(
    () => new Map(this.all().map(({ code, name }) => [code, name])),
  );

  /** Its name; the code while the name can't be had. */
  nameOf(code: MunicipalityCode): string {
    return this.names().get(code) ?? code;
  }
}
