import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import phone from 'lucide-static/icons/phone-call.svg';
import calm from 'lucide-static/icons/sun.svg';

import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { Counted, Day, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { PromiseLine } from './promise-line';
import { TodayStore } from './today-store';
import { VisitGroup } from './visit-group';

/** What needs who looks, the most pressing first; each line leads to where it is done. */
@Component({
  selector: 'oss-today-page',
  imports: [
    Counted,
    Day,
    Empty,
    Failure,
    Icon,
    PageLayout,
    PromiseLine,
    RouterLink,
    TranslatePipe,
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
    const { waiting, next, promised, unwritten, calls = 0 } = today;
    return [waiting, next, promised, unwritten].every(({ length }) => length === 0) && calls === 0;
  });
}
