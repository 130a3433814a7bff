import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import approved from 'lucide-static/icons/circle-check.svg';
import refused from 'lucide-static/icons/circle-x.svg';
import waiting from 'lucide-static/icons/hourglass.svg';

import type { Approval, DecideApproval } from '@one-stop-shop/identity/contracts';
import { AsyncAction, ConfirmDialog, Day, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { MunicipalityNames, StepUp } from '@one-stop-shop/shared/front-office/staff';

import { ApprovalsApi } from './approvals-api';
import { AskedRole } from './asked-role';

/** Something that waits to be approved, or was decided: for whom it waits, and what can be done. */
@Component({
  selector: 'oss-approval-item',
  imports: [AskedRole, ConfirmDialog, Day, Failure, Icon, MunicipalityNames, TranslatePipe],
  templateUrl: './approval-item.html',
  host: { role: 'listitem' },
})
export class ApprovalItem {
  readonly approval = input.required<Approval>();
  /** Where several people stand together. */
  readonly showsWho = input(false);
  readonly changed = output();
  /** Decided here and now; the buttons that were pressed are gone with it. */
  readonly decided = output<DecideApproval['decision']>();

  private readonly api = inject(ApprovalsApi);
  private readonly proof = inject(StepUp);
  protected readonly icons = { approved, refused, waiting };
  protected readonly question = signal<DecideApproval['decision'] | undefined>(undefined);
  protected readonly isSent = signal(false);
  protected readonly deciding = new AsyncAction();
  protected readonly look = computed(() => {
    const { decision } = this.approval();
    if (!decision) return 'to_call';
    return decision === 'approved' ? 'fulfilled' : 'cancelled';
  });

  protected async decide(decision: DecideApproval['decision']): Promise<void> {
    await this.deciding.run(async () => {
      await this.proof.before(() => this.api.decide(this.approval().id, decision));
      this.question.set(undefined);
      this.decided.emit(decision);
      this.changed.emit();
    });
  }

  protected async sendLink(): Promise<void> {
    this.isSent.set(false);
    await this.deciding.run(async () => {
      await this.proof.before(() => this.api.sendLink(this.approval().id));
      this.isSent.set(true);
      this.changed.emit();
    });
  }
}
