import { Component, effect, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';
import nobody from 'lucide-static/icons/user-x.svg';
import none from 'lucide-static/icons/folder-open.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { PersonHead } from '../person/person-head';
import { PersonSteps } from '../person/person-steps';
import { PersonStore } from '../person/person-store';
import { CasePlans } from './case-plans';
import { CaseState } from './case-state';
import { CaseStore } from './case-store';
import { CaseTasks } from './case-tasks';
import { CaseTeam } from './case-team';
import { PlanCard } from '../plans/plan-card';
import { CaseTimeline } from './case-timeline';
import { TakeCharge } from './take-charge';

/** Somebody's case: who they are, what is to be done and what was promised stay in view. */
@Component({
  selector: 'oss-case-page',
  imports: [
    CasePlans,
    CaseState,
    CaseTasks,
    CaseTeam,
    CaseTimeline,
    Empty,
    Icon,
    PageLayout,
    PersonHead,
    PersonSteps,
    PlanCard,
    TakeCharge,
    TranslatePipe,
  ],
  providers: [CaseStore, PersonStore],
  templateUrl: './case-page.html',
})
export class CasePage {
  /** Id, from the address. */
  readonly person = input.required<string>();

  private readonly session = inject(SessionInView);
  protected readonly store = inject(CaseStore);
  protected readonly persons = inject(PersonStore);
  protected readonly icons = { check, nobody, none };

  constructor() {
    effect(() => {
      this.persons.open(this.person());
      this.store.open(this.person());
    });
  }

  protected mayTake(): boolean {
    return this.session.may(casePermissions.takeCharge);
  }

  protected refresh(): void {
    this.persons.refresh();
    this.store.refresh();
  }
}
