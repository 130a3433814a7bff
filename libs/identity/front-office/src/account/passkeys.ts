import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import key from 'lucide-static/icons/key-round.svg';

import type { Account, Passkey } from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  ConfirmDialog,
  Dialog,
  Failure,
  Icon,
  LongDay,
} from '@one-stop-shop/shared/front-office';

import { knowsPasskeys, makePasskey } from '../proof/passkeys';
import { AccountApi } from './account-api';
import { OwnAccount } from './own-account';

/** One's passkeys: add, call by another name, give up. */
@Component({
  selector: 'oss-passkeys',
  imports: [ConfirmDialog, Dialog, Failure, Icon, LongDay, TranslatePipe],
  templateUrl: './passkeys.html',
  host: { class: 'account-part' },
})
export class Passkeys {
  readonly account = input.required<Account>();

  private readonly api = inject(AccountApi);
  private readonly own = inject(OwnAccount);
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

  protected open(what: { add?: true; rename?: Passkey; remove?: Passkey }): void {
    this.doing.forget();
    this.adding.set(!!what.add);
    this.renamed.set(what.rename);
    this.removed.set(what.remove);
  }

  protected async add(event: Event, name: string): Promise<void> {
    event.preventDefault();
    await this.change('account.done.passkey-added', async () => {
      const response = await makePasskey(await this.api.passkeyCreation());
      return this.api.addPasskey({ name: name.trim(), response });
    });
  }

  protected async rename(event: Event, { id }: Passkey, name: string): Promise<void> {
    event.preventDefault();
    await this.change('account.done.passkey-renamed', () =>
      this.api.renamePasskey(id, name.trim()),
    );
  }

  protected remove({ id }: Passkey): Promise<void> {
    return this.change('account.done.passkey-removed', () => this.api.removePasskey(id));
  }

  private async change(words: string, work: () => Promise<unknown>): Promise<void> {
    await this.own.change(this.doing, words, work);
    if (!this.doing.failure()) this.open({});
  }
}
