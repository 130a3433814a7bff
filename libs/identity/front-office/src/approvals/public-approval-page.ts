import { Location, NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/circle-check.svg';
import over from 'lucide-static/icons/link-2-off.svg';

import type { DecideApproval, OpenedApproval } from '@one-stop-shop/identity/contracts';
import {
  Act,
  Day,
  Failure,
  Icon,
  LanguageSwitch,
  ReadingFace,
  TakesFocus,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { ApprovalsApi } from './approvals-api';
import { AskedRole } from './asked-role';

/** Where the link of an approval leads: somebody responsible reads who and what, and decides. */
@Component({
  selector: 'oss-public-approval-page',
  imports: [
    AskedRole,
    Day,
    Failure,
    Icon,
    LanguageSwitch,
    NgTemplateOutlet,
    ReadingFace,
    TakesFocus,
    TranslatePipe,
  ],
  templateUrl: './public-approval-page.html',
  host: { class: 'desk sign-in' },
})
export class PublicApprovalPage {
  private readonly api = inject(ApprovalsApi);
  protected readonly icons = { done, over };
  protected readonly opened = signal<OpenedApproval | undefined>(undefined);
  protected readonly decided = signal<DecideApproval['decision'] | undefined>(undefined);
  protected readonly opening = new Act();
  protected readonly deciding = new Act();
  protected readonly places = computed(() => {
    const request = this.opened();
    const codes = request?.asked?.municipalities ?? (request ? [request.municipality] : []);
    return codes.map((code) => request?.places[code]).join(' · ');
  });
  /** The link opens nothing any more, or never did. */
  protected readonly isOver = computed(() =>
    [this.opening, this.deciding].some((act) =>
      isRefusal(act.failure(), 'identity.approval-not-valid'),
    ),
  );
  /** The page was opened, or opened again, without what stands after the `#` of the link. */
  protected readonly isWithoutToken: boolean;
  private readonly token: string;

  constructor() {
    this.token = inject(ActivatedRoute).snapshot.fragment ?? '';
    this.isWithoutToken = !this.token;
    if (this.isWithoutToken) return;
    // The secret leaves the address bar at once: it must not be seen, shared or remembered.
    inject(Location).replaceState('/sportello/approva');
    void this.open();
  }

  protected open(): Promise<void> {
    return this.opening.run(async () => this.opened.set(await this.api.open(this.token)));
  }

  protected async decide(decision: DecideApproval['decision']): Promise<void> {
    await this.deciding.run(async () => {
      await this.api.decideByLink(this.token, decision);
      this.decided.set(decision);
    });
  }
}
