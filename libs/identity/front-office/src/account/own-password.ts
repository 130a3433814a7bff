import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  Failure,
  LongDay,
  isRefusal,
  wordsFor,
} from '@one-stop-shop/shared/front-office';

import { NewPassword } from '../factors/new-password';
import { AccountApi } from './account-api';
import { OwnAccount } from './own-account';

const aboutTheNew = ['identity.password-too-short', 'identity.password-too-common'];

/** One's password: another one, with the old one once more. */
@Component({
  selector: 'oss-own-password',
  imports: [Failure, LongDay, NewPassword, TranslatePipe],
  templateUrl: './own-password.html',
  host: { class: 'account-part' },
})
export class OwnPassword {
  /** ISO instant. */
  readonly setAt = input.required<string>();

  private readonly api = inject(AccountApi);
  private readonly own = inject(OwnAccount);
  protected readonly changing = signal(false);
  protected readonly oldPassword = signal('');
  protected readonly newPassword = signal('');
  protected readonly incomplete = signal(false);
  protected readonly doing = new AsyncAction();
  protected readonly day = computed(() => deskDay(new Date(this.setAt())));
  protected readonly wrongNew = computed(() => {
    if (this.incomplete() && !this.newPassword()) return 'factor.password.empty';
    const failure = this.doing.failure();
    return aboutTheNew.some((code) => isRefusal(failure, code)) ? wordsFor(failure) : undefined;
  });

  protected begin(isOpen: boolean): void {
    this.doing.forget();
    this.incomplete.set(false);
    this.oldPassword.set('');
    this.newPassword.set('');
    this.changing.set(isOpen);
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const change = { oldPassword: this.oldPassword(), newPassword: this.newPassword() };
    this.incomplete.set(!change.oldPassword || !change.newPassword);
    if (this.incomplete()) return;
    await this.own.change(this.doing, 'account.done.password-changed', () =>
      this.api.changePassword(change),
    );
    if (!this.doing.failure()) this.begin(false);
  }
}
