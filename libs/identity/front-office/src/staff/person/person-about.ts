import { Component, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type StaffDetails, changeStaff } from '@one-stop-shop/identity/contracts';
import { Dialog, LanguageName } from '@one-stop-shop/shared/front-office';
import { Form, FormField, RequestForm, TextField } from '@one-stop-shop/shared/front-office/staff';

import { LanguageChips } from '../language-chips';
import { PersonStore } from './person-store';

interface WrittenDetails {
  readonly name: string;
  readonly languages: readonly string[];
}

/** What somebody is called, and the languages they speak with people. */
@Component({
  selector: 'oss-person-about',
  imports: [Dialog, Form, FormField, LanguageChips, LanguageName, TextField, TranslatePipe],
  templateUrl: './person-about.html',
  host: { class: 'account-part' },
})
export class PersonAbout {
  readonly details = input.required<StaffDetails>();

  private readonly person = inject(PersonStore);
  protected readonly changing = signal(false);
  protected readonly form = new RequestForm({
    name: 'person',
    contract: changeStaff,
    written: signal<WrittenDetails>({ name: '', languages: [] }),
    wrong: 'staff.wrong',
    doing: this.person.changing,
    act: async (change) => {
      const isDone = await this.person.change('staff.done.details-changed', (api, id) =>
        api.change(id, change),
      );
      if (isDone) this.changing.set(false);
    },
  });

  protected begin(): void {
    const { name, languages } = this.details();
    this.form.begin({ name, languages });
    this.changing.set(true);
  }
}
