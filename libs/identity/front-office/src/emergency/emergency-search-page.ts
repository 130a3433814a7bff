import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/siren.svg';

import {
  type EmergencyAccess,
  emergencyAccessMinutes,
  identityPermissions,
  lookInEmergency,
} from '@one-stop-shop/identity/contracts';
import { Counted, Icon } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  Empty,
  Form,
  FormField,
  LongTextField,
  MunicipalityDirectory,
  PageLayout,
  RadioField,
  RequestForm,
  StepUp,
  TextField,
  neededWhen,
} from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../session/session';
import { dangerChoices } from './danger-choices';
import { EmergencyApi } from './emergency-api';
import { OpenEmergency } from './open-emergency';

const ways = ['taxCode', 'code', 'name'] as const;

interface Written {
  readonly municipality: string;
  readonly way: string;
  readonly taxCode: string;
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
  readonly danger: string;
  readonly reason: string;
}

const nothing: Written = {
  ...{ municipality: '', way: 'taxCode', taxCode: '', code: '' },
  ...{ name: '', birthDate: '', danger: '', reason: '' },
};

/**
 * Looks for somebody of another municipality by who they are. A form of its own: a door in a search
 * would tell that somebody is known there. Nothing typed here is kept as a draft.
 */
@Component({
  selector: 'oss-emergency-search-page',
  imports: [
    ChoiceField,
    Counted,
    Empty,
    Form,
    FormField,
    Icon,
    LongTextField,
    OpenEmergency,
    PageLayout,
    RadioField,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './emergency-search-page.html',
})
export class EmergencySearchPage {
  private readonly api = inject(EmergencyApi);
  private readonly proof = inject(StepUp);
  private readonly session = inject(Session);
  private readonly directory = inject(MunicipalityDirectory);
  protected readonly mayOpen = computed(() =>
    this.session.permissions().has(identityPermissions.openEmergencyAccess),
  );
  protected readonly icon = alert;
  protected readonly minutes = emergencyAccessMinutes;
  protected readonly dangers = dangerChoices;
  protected readonly ways = ways.map((value) => ({ value, key: `emergency.way.${value}` }));
  protected readonly municipalities = computed<readonly Choice[]>(() =>
    this.directory
      .all()
      .filter(({ code }) => !this.session.current()?.municipalities.includes(code))
      .map(({ code, name }) => ({ value: code, words: name })),
  );
  protected readonly access = signal<EmergencyAccess | undefined>(undefined);
  private readonly written = signal<Written>(nothing);
  protected readonly way = computed(() => this.written().way);

  protected readonly form = new RequestForm({
    name: 'emergency',
    contract: lookInEmergency,
    written: this.written,
    asRequest: ({ municipality, danger, reason, way, taxCode, code, name, birthDate }) => ({
      municipality,
      danger,
      reason,
      ...(way === 'taxCode' && { taxCode }),
      ...(way === 'code' && { code }),
      ...(way === 'name' && { name, birthDate }),
    }),
    wrong: 'emergency.look-wrong',
    // Each is asked for as long as it stands on the page; the contract says what is wrong with it.
    rules: ({ taxCode, code, name, birthDate }) => {
      for (const way of [taxCode, code, name, birthDate]) neededWhen(way, () => false, '');
    },
    refusals: {
      'case-management.tax-code-unread': 'taxCode',
      'case-management.too-little-to-look-for': 'name',
    },
    act: async (asked) => this.access.set(await this.proof.before(() => this.api.look(asked))),
  });
}
