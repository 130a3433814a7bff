import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/triangle-alert.svg';

import { type StaffDetails, proposeRecovery } from '@one-stop-shop/identity/contracts';
import {
  ConfirmDialog,
  Day,
  Dialog,
  Failure,
  Icon,
  Time,
} from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  LongTextField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { Session } from '../../session/session';
import { PersonStore } from './person-store';

type Question = 'withdraw-invitation' | 'propose' | 'approve' | 'refuse';

/** The way in: an invitation that waits, or a new one after two administrators agreed. */
@Component({
  selector: 'oss-person-entry',
  imports: [
    ConfirmDialog,
    Day,
    Dialog,
    Failure,
    Form,
    FormField,
    Icon,
    LongTextField,
    Time,
    TranslatePipe,
  ],
  templateUrl: './person-entry.html',
  host: { class: 'account-part' },
})
export class PersonEntry {
  readonly details = input.required<StaffDetails>();

  private readonly session = inject(Session);
  protected readonly person = inject(PersonStore);
  protected readonly alertIcon = alert;
  protected readonly question = signal<Question | undefined>(undefined);
  protected readonly form = new RequestForm({
    name: 'recovery',
    contract: proposeRecovery,
    written: signal({ reason: '' }),
    wrong: 'staff.wrong',
    doing: this.person.changing,
    act: async ({ reason }) => {
      const isDone = await this.person.change('staff.done.recovery-proposed', (api, id) =>
        api.proposeRecovery(id, reason),
      );
      if (isDone) this.ask(undefined);
    },
  });
  /** Whoever proposed it, and whom it is about, can't be the second who agrees. */
  protected readonly mayApprove = computed(() => {
    const own = this.session.current()?.operatorId;
    return this.details().recovery?.proposedBy.id !== own && this.details().id !== own;
  });
  protected readonly isOwn = computed(
    () => this.details().id === this.session.current()?.operatorId,
  );

  protected ask(question: Question | undefined): void {
    this.person.changing.forget();
    this.question.set(question);
  }

  protected inviteAgain(): Promise<boolean> {
    return this.person.change('staff.done.invited-again', (api, id) => api.inviteAgain(id));
  }

  protected async withdrawInvitation(): Promise<void> {
    const isDone = await this.person.change('staff.done.invitation-withdrawn', (api, id) =>
      api.withdrawInvitation(id),
    );
    if (isDone) this.ask(undefined);
  }

  protected beginProposing(): void {
    this.form.begin({ reason: '' });
    this.ask('propose');
  }

  protected async approve(): Promise<void> {
    const isDone = await this.person.change('staff.done.recovery-approved', (api, id) =>
      api.approveRecovery(id),
    );
    if (isDone) this.ask(undefined);
  }

  protected async refuse(): Promise<void> {
    const isDone = await this.person.change('staff.done.recovery-refused', (api, id) =>
      api.refuseRecovery(id),
    );
    if (isDone) this.ask(undefined);
  }
}
