import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type DataProtectionContact,
  nameDataProtectionContact,
} from '@one-stop-shop/identity/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  MunicipalityNames,
  RequestForm,
  StepUp,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { EmergencyApi } from '../emergency/emergency-api';

/** Who is told for one municipality, and how to reach them. */
@Component({
  selector: 'oss-contact-of-municipality',
  imports: [Dialog, Form, FormField, MunicipalityNames, TextField, TranslatePipe],
  templateUrl: './contact-of-municipality.html',
  host: { role: 'listitem' },
})
export class ContactOfMunicipality {
  readonly named = input.required<DataProtectionContact>();
  readonly changed = output();

  private readonly api = inject(EmergencyApi);
  private readonly proof = inject(StepUp);
  protected readonly naming = signal(false);
  protected readonly form = new RequestForm({
    name: 'contact',
    contract: nameDataProtectionContact,
    written: signal({ name: '', email: '' }),
    wrong: 'protection.wrong',
    act: async (contact) => {
      await this.proof.before(() => this.api.nameContact(this.named().municipality, contact));
      this.naming.set(false);
      this.changed.emit();
    },
  });

  protected begin(): void {
    const { name, email } = this.named().contact ?? { name: '', email: '' };
    this.form.begin({ name, email });
    this.naming.set(true);
  }
}
