import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import waiting from 'lucide-static/icons/hourglass.svg';

import { type Person, casePermissions } from '@one-stop-shop/case-management/contracts';
import {
  AsyncAction,
  ConfirmDialog,
  Day,
  Failure,
  Icon,
  LongDay,
} from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { JoinTeam } from './join-team';
import { PersonStore } from './person-store';
import { RestrictRecord } from './restrict-record';

/** Who finds the record: everybody who works here, or a team that lets in, leaves and lifts by two. */
@Component({
  selector: 'oss-person-team',
  imports: [ConfirmDialog, Day, Failure, Icon, JoinTeam, LongDay, RestrictRecord, TranslatePipe],
  templateUrl: './person-team.html',
})
export class PersonTeam {
  readonly person = input.required<Person>();

  private readonly persons = inject(PersonsApi);
  private readonly session = inject(SessionInView);
  private readonly open = inject(PersonStore);
  private readonly router = inject(Router);
  protected readonly icon = waiting;
  protected readonly self = this.session.operatorId;
  /** Of a team only its members act; whoever stands in for one of them looks on. */
  protected readonly mayAct = computed(() => {
    const { team } = this.person();
    const isOfTeam = !team || team.members.some(({ id }) => id === this.self());
    return isOfTeam && this.session.may(casePermissions.registerPerson);
  });
  protected readonly acting = new AsyncAction();
  /** What is asked about before it is done. */
  protected readonly asked = signal<'propose' | 'leave' | undefined>(undefined);

  protected lift(act: 'propose' | 'withdraw' | 'confirm'): Promise<void> {
    return this.acting.run(async () => {
      await this.persons.lifting(this.person().id, act);
      this.asked.set(undefined);
      this.open.tell(act);
    });
  }

  /** The record is not theirs to see from then on. */
  protected leave(): Promise<void> {
    return this.acting.run(async () => {
      await this.persons.leaveTeam(this.person().id);
      const [area] = this.router.url.split('/').filter(Boolean);
      await this.router.navigate(['/', area ?? '', 'persone']);
    });
  }
}
