import { Component, computed, inject, input, resource } from '@angular/core';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { SessionApi } from '../session/session-api';

/** The names of the municipalities in view; their codes while the names can't be had. */
@Component({
  selector: 'oss-municipality-names',
  template: `{{ names() }}`,
})
export class MunicipalityNames {
  readonly codes = input.required<readonly MunicipalityCode[]>();

  private readonly sessions = inject(SessionApi);
  private readonly known = resource({ loader: () => this.sessions.municipalities() });

  protected readonly names = computed(() => {
    const known = this.known.hasValue() ? this.known.value() : [];
    if (this.known.isLoading()) return '';
    return this.codes()
      .map((code) => known.find((municipality) => municipality.code === code)?.name ?? code)
      .join(' · ');
  });
}
