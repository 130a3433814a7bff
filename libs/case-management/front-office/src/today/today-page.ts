import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import phone from 'lucide-static/icons/phone-call.svg';
import calm from 'lucide-static/icons/sun.svg';

import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { Counted, Day, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { DraftLine } from './draft-line';
import { PromiseLine } from './promise-line';
import { PlannedLine } from './planned-line';
import { TaskLine } from './task-line';
import { RenewalLine } from './renewal-line';
import { TodayStore } from './today-store';
import { UnfollowedLine } from './unfollowed-line';
import { VisitGroup } from './visit-group';

/** What needs who looks, the most pressing first; each line leads to where it is done. */
@Component({
  selector: 'oss-today-page',
  imports: [
    Counted,
    DraftLine,
    Day,
    Empty,
    Failure,
    Icon,
    PageLayout,
    PromiseLine,
    RenewalLine,
    RouterLink,
    PlannedLine,
    TaskLine,
    TranslatePipe,
    UnfollowedLine,
    VisitGroup,
  ],
  providers: [TodayStore],
  templateUrl: './today-page.html',
})
export class TodayPage {
  private readonly session = inject(SessionInView);
  protected readonly store = inject(TodayStore);
  protected readonly icons = { calm, phone };

  protected readonly agenda = computed(() =>
    this.session.may(schedulingPermissions.seeAgenda) ? '../agenda' : '..',
  );
  protected readonly isCalm = computed(() => {
    const today = this.store.today();
    if (!today) return false;
    const { calls = 0, ...lists } = today;
    return calls === 0 && Object.values(lists).every(({ length }) => length === 0);
  });
}
