import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/siren.svg';
import eye from 'lucide-static/icons/eye.svg';

import {
  type EmergencyAccess,
  emergencyAccessMinutes,
  holdsWords,
  identityPermissions,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  Counted,
  Failure,
  Icon,
  PageHeading,
  TakesFocus,
  Time,
} from '@one-stop-shop/shared/front-office';

import { MunicipalityNames } from '../frame/municipality-names';
import { FreshProof } from '../proof/fresh-proof';
import { Session } from '../session/session';
import { EmergencyApi } from './emergency-api';

const shortestReason = 20;

/**
 * Opens what is about one person of another municipality for an hour, to read: says what
 * that means, asks why, and for a second factor. A person's page leads here with both ids.
 */
@Component({
  selector: 'oss-emergency-page',
  imports: [
    Counted,
    Failure,
    Icon,
    MunicipalityNames,
    PageHeading,
    TakesFocus,
    Time,
    TranslatePipe,
  ],
  templateUrl: './emergency-page.html',
  host: { class: 'desk-narrow' },
})
export class EmergencyPage {
  /** From the address. */
  readonly municipality = input.required<MunicipalityCode>();
  readonly subject = input.required<string>();

  private readonly api = inject(EmergencyApi);
  private readonly proof = inject(FreshProof);
  private readonly session = inject(Session);
  protected readonly mayOpen = computed(() =>
    this.session.permissions().has(identityPermissions.openEmergencyAccess),
  );
  protected readonly icons = { alert, eye };
  protected readonly minutes = emergencyAccessMinutes;
  protected readonly reason = signal('');
  protected readonly isReasonShort = signal(false);
  protected readonly access = signal<EmergencyAccess | undefined>(undefined);
  protected readonly opening = new AsyncAction();
  protected readonly closing = new AsyncAction();
  protected readonly isClosed = signal(false);

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    this.isReasonShort.set(reason.length < shortestReason || !holdsWords(reason));
    if (this.isReasonShort()) return;
    const asked = { municipality: this.municipality(), subject: this.subject(), reason };
    await this.opening.run(async () =>
      this.access.set(await this.proof.before(() => this.api.open(asked))),
    );
  }

  protected async close({ id }: EmergencyAccess): Promise<void> {
    await this.closing.run(async () => {
      await this.api.close(id);
      this.isClosed.set(true);
    });
  }
}
