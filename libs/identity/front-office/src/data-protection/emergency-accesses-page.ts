import { Component, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { PageHeading, ReadingFace, lastKnown } from '@one-stop-shop/shared/front-office';

import { EmergencyApi } from '../emergency/emergency-api';
import { EmergencyTable } from './emergency-table';

/** For a desk: who looked into its municipality in an emergency, and which of its staff elsewhere. */
@Component({
  selector: 'oss-emergency-accesses-page',
  imports: [EmergencyTable, PageHeading, ReadingFace, TranslatePipe],
  template: `
    <h1 ossPageHeading>{{ 'protection.accesses' | translate }}</h1>
    <p class="staff__why">{{ 'protection.accesses-here' | translate }}</p>
    <oss-reading-face [failure]="reading.error()" [known]="!!page()" (retry)="reading.reload()" />
    @if (page(); as known) {
      <oss-emergency-table [accesses]="known.accesses" />
    }
  `,
  host: { class: 'desk-narrow account' },
})
export class EmergencyAccessesPage {
  private readonly api = inject(EmergencyApi);
  protected readonly reading = resource({ loader: () => this.api.ofOwnMunicipality() });
  protected readonly page = lastKnown(this.reading);
}
