import { Component, computed, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Approval } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { MorePages, Pages, lastKnown } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { ApprovalsApi } from '../approvals/approvals-api';
import { EmergencyApi } from '../emergency/emergency-api';
import { ContactOfMunicipality } from './contact-of-municipality';
import { EmergencyTable } from './emergency-table';
import { ResponsibleOfMunicipality } from './responsible-of-municipality';

/** Who answers for the protection of data in each municipality, and the looks they were told of. */
@Component({
  selector: 'oss-data-protection-page',
  imports: [
    ContactOfMunicipality,
    EmergencyTable,
    MorePages,
    PageLayout,
    ResponsibleOfMunicipality,
    TranslatePipe,
  ],
  templateUrl: './data-protection-page.html',
})
export class DataProtectionPage {
  private readonly api = inject(EmergencyApi);
  private readonly approvals = inject(ApprovalsApi);
  private readonly readingContacts = resource({ loader: () => this.api.contacts() });

  private readonly readingResponsibles = resource({
    loader: () => this.approvals.responsibles(),
  });
  private readonly readingWaiting = resource({ loader: () => this.approvals.waiting() });

  protected readonly contacts = lastKnown(this.readingContacts);
  protected readonly responsibles = lastKnown(this.readingResponsibles);
  private readonly waiting = lastKnown(this.readingWaiting);
  protected readonly accesses = Pages.of((after) => this.api.ofDistrict(after));
  protected readonly failure = computed(
    () =>
      this.readingContacts.error() ??
      this.readingResponsibles.error() ??
      this.readingWaiting.error() ??
      this.accesses.failure(),
  );
  protected readonly lacksContacts = computed(() =>
    this.contacts()?.some(({ contact }) => !contact),
  );

  protected proposedFor(municipality: MunicipalityCode): Approval | undefined {
    return this.waiting()?.find(
      (one) => one.kind === 'responsible' && one.municipality === municipality,
    );
  }

  protected refresh(): void {
    this.readingContacts.reload();
    this.readingResponsibles.reload();
    this.readingWaiting.reload();
    this.accesses.refresh();
  }
}
