import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import key from 'lucide-static/icons/key-round.svg';

import { type Account, type Passkey, renamePasskey } from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  ConfirmDialog,
  Dialog,
  Icon,
  LongDay,
} from '@one-stop-shop/shared/front-office';
import { Form, FormField, RequestForm, TextField } from '@one-stop-shop/shared/front-office/staff';

import { knowsPasskeys, makePasskey } from '../proof/passkeys';
import { AccountApi } from './account-api';
import { OwnAccount } from './own-account';

/** One's passkeys: add, call by another name, give up. */
@Component({
  selector: 'oss-passkeys',
  imports: [ConfirmDialog, Dialog, Form, FormField, Icon, LongDay, TextField, TranslatePipe],
  templateUrl: './passkeys.html',
  host: { class: 'account-part' },
})
export class Passkeys {
  readonly account = input.required<Account>();

  private readonly api = inject(AccountApi);
  private readonly own = inject(OwnAccount);
  private readonly translate = inject(TranslateService);
  protected readonly keyIcon = key;
  protected readonly canMake = knowsPasskeys();
  protected readonly dayOf = (instant: string) => deskDay(new Date(instant));
  protected readonly adding = signal(false);
  protected readonly renamed = signal<Passkey | undefined>(undefined);
  protected readonly removed = signal<Passkey | undefined>(undefined);
  protected readonly doing = new AsyncAction();
  protected readonly isLastFactor = computed(
    () => this.account().passkeys.length === 1 && !this.account().authenticatorApp,
  );

  protected readonly naming = new RequestForm({
    name: 'passkey',
    contract: renamePasskey,
    written: signal({ name: '' }),
    wrong: 'factor.wrong',
    doing: this.doing,
    act: ({ name }) => {
      const id = this.renamed()?.id;
      if (!id) return this.add(name);
      return this.change('account.done.passkey-renamed', () => this.api.renamePasskey(id, name));
    },
  });

  protected open(what: { add?: true; rename?: Passkey; remove?: Passkey }): void {
    const firstName = this.translate.instant('factor.passkey.first-name') as string;
    this.naming.begin({ name: what.rename?.name ?? firstName });
    this.adding.set(!!what.add);
    this.renamed.set(what.rename);
    this.removed.set(what.remove);
  }

  private async add(name: string): Promise<void> {
    await this.change('account.done.passkey-added', async () => {
      const response = await makePasskey(await this.api.passkeyCreation());
      return this.api.addPasskey({ name, response });
    });
  }

  protected remove({ id }: Passkey): Promise<void> {
    return this.change('account.done.passkey-removed', () => this.api.removePasskey(id));
  }

  private async change(words: string, work: () => Promise<unknown>): Promise<void> {
    await this.own.change(this.doing, words, work);
    if (!this.doing.failure()) this.open({});
  }
}
