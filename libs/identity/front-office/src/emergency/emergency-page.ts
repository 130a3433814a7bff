import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/siren.svg';

import {
  type EmergencyAccess,
  emergencyAccessMinutes,
  identityPermissions,
  openEmergencyAccess,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { Counted, Icon } from '@one-stop-shop/shared/front-office';
import {
  Empty,
  Form,
  FormField,
  LongTextField,
  MunicipalityNames,
  PageLayout,
  RadioField,
  RequestForm,
  StepUp,
} from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';
import { dangerChoices } from './danger-choices';
import { EmergencyApi } from './emergency-api';
import { OpenEmergency } from './open-emergency';

/**
 * Opens what is about one person of another municipality for an hour, to read: says what
 * that means, asks why, and for a second factor. A person's page leads here with both ids.
 */
@Component({
  selector: 'oss-emergency-page',
  imports: [
    Counted,
    Empty,
    Form,
    FormField,
    Icon,
    LongTextField,
    MunicipalityNames,
    OpenEmergency,
    PageLayout,
    RadioField,
    TranslatePipe,
  ],
  templateUrl: './emergency-page.html',
})
export class EmergencyPage {
  /** From the address. */
  readonly municipality = input.required<MunicipalityCode>();
  readonly subject = input.required<string>();

  private readonly api = inject(EmergencyApi);
  private readonly proof = inject(StepUp);
  private readonly session = inject(Session);
  protected readonly mayOpen = computed(() =>
    this.session.permissions().has(identityPermissions.openEmergencyAccess),
  );
  protected readonly icons = { alert };
  protected readonly dangers = dangerChoices;
  protected readonly minutes = emergencyAccessMinutes;
  protected readonly access = signal<EmergencyAccess | undefined>(undefined);

  protected readonly form = new RequestForm({
    name: 'emergency',
    contract: openEmergencyAccess,
    written: signal<{ danger: string; reason: string }>({ danger: '', reason: '' }),
    asRequest: ({ danger, reason }) => ({
      municipality: this.municipality(),
      subject: this.subject(),
      danger,
      reason,
    }),
    wrong: 'emergency.wrong',
    act: async (asked) => this.access.set(await this.proof.before(() => this.api.open(asked))),
  });
}
