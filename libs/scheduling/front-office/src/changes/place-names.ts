import { Service, computed, inject, resource } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import type { ManagedDesk } from '@one-stop-shop/scheduling/contracts';
import { MunicipalityDirectory, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { ManagementApi } from './management-api';

/** The desks in view, and how they and the municipalities are called. */
@Service({ autoProvided: false })
export class PlaceNames {
  private readonly api = inject(ManagementApi);
  private readonly translate = inject(TranslateService);
  private readonly directory = inject(MunicipalityDirectory);
  private readonly session = inject(SessionInView);
  private readonly knownDesks = resource({ loader: () => this.api.desks() });

  readonly municipalities = computed<ReadonlyMap<string, string>>(
    () => new Map(this.directory.all().map(({ code, name }) => [code, name])),
  );
  /** Desks in view, as they were last read. */
  readonly allDesks = computed(() => (this.knownDesks.hasValue() ? this.knownDesks.value() : []));
  readonly desks = computed<ReadonlyMap<string, string>>(
    () => new Map(this.allDesks().map(({ id, name }) => [id, name])),
  );
  /** Codes of the municipalities for which whoever is signed in works now. */
  readonly inView = this.session.municipalities;
  readonly isKnown = computed(() => this.knownDesks.hasValue());
  readonly failure = this.knownDesks.error;

  deskOf(id: string): ManagedDesk | undefined {
    return this.allDesks().find((desk) => desk.id === id);
  }

  nameOf(municipality: string): string {
    return this.directory.nameOf(municipality);
  }

  /** The desk, or all desks of a municipality where there is none. */
  placeOf({ municipality, deskId }: { municipality: string; deskId: string | null }): string {
    if (deskId) return this.desks().get(deskId) ?? '';
    const name = this.nameOf(municipality);
    return String(this.translate.instant('closures.all-desks', { name }));
  }

  readAgain(): void {
    this.knownDesks.reload();
  }
}
