import { Service, computed, inject, resource } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import { ManagementApi } from './management-api';

/** The names of the municipalities and of the desks in view. */
@Service({ autoProvided: false })
export class PlaceNames {
  private readonly api = inject(ManagementApi);
  private readonly translate = inject(TranslateService);
  private readonly knownMunicipalities = resource({ loader: () => this.api.municipalities() });
  private readonly knownDesks = resource({ loader: () => this.api.desks() });
  private readonly session = resource({ loader: () => this.api.session() });

  readonly municipalities = computed<ReadonlyMap<string, string>>(() => {
    const known = this.knownMunicipalities.hasValue() ? this.knownMunicipalities.value() : [];
    return new Map(known.map(({ code, name }) => [code, name]));
  });
  /** Desks in view, as they were last read. */
  readonly allDesks = computed(() => (this.knownDesks.hasValue() ? this.knownDesks.value() : []));
  readonly desks = computed<ReadonlyMap<string, string>>(
    () => new Map(this.allDesks().map(({ id, name }) => [id, name])),
  );
  /** Codes of the municipalities for which whoever is signed in works now. */
  readonly inView = computed(() =>
    this.session.hasValue() ? this.session.value().municipalities : [],
  );
  readonly areKnown = computed(() => this.knownDesks.hasValue() && this.session.hasValue());
  readonly failure = computed(() => this.knownDesks.error() ?? this.session.error());

  nameOf(municipality: string): string {
    return this.municipalities().get(municipality) ?? municipality;
  }

  /** The desk, or all desks of a municipality where there is none. */
  placeOf({ municipality, deskId }: { municipality: string; deskId: string | null }): string {
    if (deskId) return this.desks().get(deskId) ?? '';
    const name = this.nameOf(municipality);
    return String(this.translate.instant('closures.all-desks', { name }));
  }

  readAgain(): void {
    this.knownDesks.reload();
    this.session.reload();
  }
}
