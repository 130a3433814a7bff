import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { changePassword } from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { AsyncAction, Dialog, LongDay } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  PasswordField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { NewPassword, longEnough, refusalsOfNew } from '../factors/new-password';
import { AccountApi } from './account-api';
import { OwnAccount } from './own-account';

const nothingWritten = { oldPassword: '', newPassword: '' };

/** One's password: another one, with the old one once more. */
@Component({
  selector: 'oss-own-password',
  imports: [Dialog, Form, FormField, LongDay, NewPassword, PasswordField, TranslatePipe],
  templateUrl: './own-password.html',
  host: { class: 'account-part' },
})
export class OwnPassword {
  /** ISO instant. */
  readonly setAt = input.required<string>();

  private readonly api = inject(AccountApi);
  private readonly own = inject(OwnAccount);
  protected readonly changing = signal(false);
  protected readonly day = computed(() => deskDay(new Date(this.setAt())));
  private readonly doing = new AsyncAction();
  protected readonly form = new RequestForm({
    name: 'password',
    contract: changePassword,
    written: signal<typeof nothingWritten>(nothingWritten),
    wrong: 'account.password.wrong',
    rules: ({ newPassword }) => longEnough(newPassword),
    refusals: { 'identity.wrong-password': 'oldPassword', ...refusalsOfNew('newPassword') },
    doing: this.doing,
    act: async (change) => {
      await this.own.change(this.doing, 'account.done.password-changed', () =>
        this.api.changePassword(change),
      );
      if (!this.doing.failure()) this.changing.set(false);
    },
  });

  protected begin(): void {
    this.form.begin(nothingWritten);
    this.changing.set(true);
  }
}
