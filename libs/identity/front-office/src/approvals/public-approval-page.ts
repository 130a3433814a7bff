import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/circle-check.svg';
import over from 'lucide-static/icons/link-2-off.svg';

import type { DecideApproval, OpenedApproval } from '@one-stop-shop/identity/contracts';
import {
  AsyncAction,
  Day,
  Failure,
  Icon,
  LanguageSwitch,
  LoadState,
  TakesFocus,
  isRefusal,
  linkSecret,
} from '@one-stop-shop/shared/front-office';

import { ApprovalsApi } from './approvals-api';
import { OpenedFacts } from './opened-facts';

const page = '/sportello/approva';

/** Where the link of an approval leads: somebody responsible reads who and what, and decides. */
@Component({
  selector: 'oss-public-approval-page',
  imports: [Day, Failure, Icon, LanguageSwitch, OpenedFacts, LoadState, TakesFocus, TranslatePipe],
  templateUrl: './public-approval-page.html',
  host: { class: 'desk sign-in' },
})
export class PublicApprovalPage {
  private readonly api = inject(ApprovalsApi);
  private readonly address = inject(Location);
  private readonly router = inject(Router);
  protected readonly icons = { done, over };
  protected readonly opened = signal<OpenedApproval | undefined>(undefined);
  protected readonly decided = signal<DecideApproval['decision'] | undefined>(undefined);
  private readonly acts = signal({ opening: new AsyncAction(), deciding: new AsyncAction() });
  /** In memory only; empty when some of it is missing, undefined while no link was followed. */
  private readonly token = signal<string | undefined>(undefined);

  /** Why there is nothing to decide, by the beginning of its words. */
  protected readonly missing = computed(() => {
    // The page was opened without what stands after the `#` of the link, mostly by a reload.
    if (this.token() === undefined) return 'no-token';
    if (!this.token()) return 'cut';
    const isOver = [this.opening, this.deciding].some((act) =>
      isRefusal(act.failure(), 'identity.approval-not-valid'),
    );
    return isOver ? 'over' : undefined;
  });

  constructor() {
    // Another link followed in the same tab changes nothing but the fragment.
    inject(ActivatedRoute)
      .fragment.pipe(takeUntilDestroyed())
      .subscribe((written) => {
        if (written) void this.openLink(written);
      });
  }

  protected get opening(): AsyncAction {
    return this.acts().opening;
  }

  protected get deciding(): AsyncAction {
    return this.acts().deciding;
  }

  protected async open(): Promise<void> {
    const token = this.token();
    if (!token) return;
    await this.opening.run(async () => {
      const request = await this.api.open(token);
      // Another link was followed meanwhile: that one is meant.
      if (this.token() === token) this.opened.set(request);
    });
  }

  protected async decide(decision: DecideApproval['decision']): Promise<void> {
    const token = this.token();
    if (!token) return;
    await this.deciding.run(async () => {
      await this.api.decideByLink(token, decision);
      if (this.token() === token) this.decided.set(decision);
    });
  }

  private async openLink(fragment: string): Promise<void> {
    // The secret leaves the address bar at once: it must not be seen, shared or remembered.
    this.address.replaceState(page);
    this.token.set(linkSecret(fragment) ?? '');
    this.acts.set({ opening: new AsyncAction(), deciding: new AsyncAction() });
    this.opened.set(undefined);
    this.decided.set(undefined);
    await this.open();
    // The router forgets it too, so that the same link, followed again, is news to it.
    const isNextOnItsWay = this.address.path(true).includes('#');
    if (!isNextOnItsWay) await this.router.navigateByUrl(page, { replaceUrl: true });
  }
}
