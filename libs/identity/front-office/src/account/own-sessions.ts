import { Component, ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import device from 'lucide-static/icons/monitor-smartphone.svg';

import type { OwnSession } from '@one-stop-shop/identity/contracts';
import { AsyncAction, Day, Failure, Icon, Time } from '@one-stop-shop/shared/front-office';

import { AccountApi } from './account-api';
import { OwnAccount } from './own-account';

/** Where one is signed in, this place first; the others can be ended. */
@Component({
  selector: 'oss-own-sessions',
  imports: [Day, Failure, Icon, Time, TranslatePipe],
  templateUrl: './own-sessions.html',
  host: { class: 'account-part' },
})
export class OwnSessions {
  readonly sessions = input.required<readonly OwnSession[]>();

  private readonly api = inject(AccountApi);
  private readonly own = inject(OwnAccount);
  protected readonly deviceIcon = device;
  protected readonly doing = new AsyncAction();
  protected readonly inOrder = computed(() =>
    this.sessions().toSorted(
      (one, other) =>
        Number(other.current) - Number(one.current) ||
        other.lastSeenAt.localeCompare(one.lastSeenAt),
    ),
  );
  protected readonly hasOthers = computed(() => this.sessions().some(({ current }) => !current));

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected end({ id }: OwnSession): Promise<void> {
    return this.change('session-ended', () => this.api.endSession(id));
  }

  protected endOthers(): Promise<void> {
    return this.change('others-ended', () => this.api.endOtherSessions());
  }

  private async change(words: string, work: () => Promise<void>): Promise<void> {
    await this.own.change(this.doing, `account.done.${words}`, work);
    // The button goes with what it ended.
    if (!this.doing.failure()) this.heading().nativeElement.focus();
  }
}
