import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { chooseDigits } from '@one-stop-shop/case-management/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import { CodeField, Form, FormField, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { PersonStore } from './person-store';

/** The person chooses four digits and types them; afterwards nobody sees them. */
@Component({
  selector: 'oss-choose-digits',
  imports: [CodeField, Dialog, Form, FormField, TranslatePipe],
  template: `
    <oss-dialog heading="own-page.choose" (closed)="closed.emit()">
      <oss-form act="own-page.act" running="person.page.saving" [of]="form" [opened]="true">
        <p>{{ 'own-page.who-types' | translate }}</p>
        <oss-code-field
          label="own-page.digits"
          help="own-page.digits-help"
          [formField]="form.fields.digits"
        />
      </oss-form>
    </oss-dialog>
  `,
})
export class ChooseDigits {
  /** Id. */
  readonly person = input.required<string>();
  readonly closed = output();

  private readonly persons = inject(PersonsApi);
  private readonly open = inject(PersonStore);

  protected readonly form = new RequestForm({
    name: 'own-page',
    contract: chooseDigits,
    written: signal<{ readonly digits: string }>({ digits: '' }),
    asRequest: (written) => written,
    wrong: 'own-page.wrong',
    refusals: { 'case-management.digits-guessable': 'digits' },
    act: async (chosen) => {
      await this.persons.chooseDigits(this.person(), chosen);
      this.closed.emit();
      this.open.tell('digits');
    },
  });
}
