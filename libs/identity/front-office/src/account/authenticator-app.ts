import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import phone from 'lucide-static/icons/smartphone.svg';

import type { Account, TotpSetup } from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  ConfirmDialog,
  Dialog,
  Failure,
  Icon,
  LongDay,
} from '@one-stop-shop/shared/front-office';
import { StepUp } from '@one-stop-shop/shared/front-office/staff';

import { AppSetup } from '../factors/app-setup';
import { AccountApi } from './account-api';
import { OwnAccount } from './own-account';

/** One's authenticator app: set up, replace, give up. */
@Component({
  selector: 'oss-authenticator-app',
  imports: [AppSetup, ConfirmDialog, Dialog, Failure, Icon, LongDay, TranslatePipe],
  templateUrl: './authenticator-app.html',
  host: { class: 'account-part' },
})
export class AuthenticatorApp {
  readonly account = input.required<Account>();

  private readonly api = inject(AccountApi);
  private readonly own = inject(OwnAccount);
  private readonly proof = inject(StepUp);
  protected readonly phoneIcon = phone;
  protected readonly setup = signal<TotpSetup | undefined>(undefined);
  protected readonly removing = signal(false);
  protected readonly beginning = new AsyncAction();
  protected readonly doing = new AsyncAction();
  protected readonly day = computed(() => {
    const app = this.account().authenticatorApp;
    return app && deskDay(new Date(app.confirmedAt));
  });
  protected readonly isLastFactor = computed(() => this.account().passkeys.length === 0);

  protected async begin(): Promise<void> {
    this.doing.forget();
    await this.beginning.run(async () =>
      this.setup.set(await this.proof.before(() => this.api.setUpApp())),
    );
  }

  protected readonly confirm = async (code: string): Promise<void> => {
    await this.own.change(this.doing, 'account.done.app-added', () => this.api.confirmApp(code));
    if (this.doing.failure()) throw this.doing.failure();
    this.setup.set(undefined);
  };

  protected askToRemove(): void {
    this.doing.forget();
    this.removing.set(true);
  }

  protected async remove(): Promise<void> {
    await this.own.change(this.doing, 'account.done.app-removed', () => this.api.removeApp());
    if (!this.doing.failure()) this.removing.set(false);
  }
}
