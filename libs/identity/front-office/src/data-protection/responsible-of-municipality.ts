import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type Approval,
  type Responsible,
  proposeResponsible,
} from '@one-stop-shop/identity/contracts';
import { Day, Dialog } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  MunicipalityNames,
  RequestForm,
  StepUp,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { ApprovalsApi } from '../approvals/approvals-api';

/** Who decides for one municipality, and a wish for somebody else, which they decide too. */
@Component({
  selector: 'oss-responsible-of-municipality',
  imports: [Day, Dialog, Form, FormField, MunicipalityNames, TextField, TranslatePipe],
  templateUrl: './responsible-of-municipality.html',
  host: { role: 'listitem' },
})
export class ResponsibleOfMunicipality {
  readonly named = input.required<Responsible>();
  /** Somebody else who was proposed, while the one named before has not decided. */
  readonly waiting = input<Approval>();
  readonly changed = output();

  private readonly api = inject(ApprovalsApi);
  private readonly proof = inject(StepUp);
  protected readonly naming = signal(false);
  protected readonly isProposed = signal(false);
  protected readonly form = new RequestForm({
    name: 'responsible',
    contract: proposeResponsible,
    written: signal({ name: '', email: '' }),
    wrong: 'staff.wrong',
    act: async (proposed) => {
      await this.proof.before(() => this.api.propose(this.named().municipality, proposed));
      this.naming.set(false);
      this.isProposed.set(true);
      this.changed.emit();
    },
  });

  protected begin(): void {
    this.form.begin({ name: '', email: '' });
    this.isProposed.set(false);
    this.naming.set(true);
  }
}
