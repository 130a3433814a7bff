import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';
import nobody from 'lucide-static/icons/user-x.svg';

import { Icon, isRefusal } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { StaffState } from '../staff-state';
import { PersonStore } from './person-store';
import { PersonAbout } from './person-about';
import { PersonApprovals } from './person-approvals';
import { PersonEntry } from './person-entry';
import { PersonHistory } from './person-history';
import { PersonLeaves } from './person-leaves';
import { PersonRoles } from './person-roles';

/** One member of the staff: roles, the way in, and what happened to the account. */
@Component({
  selector: 'oss-person-page',
  imports: [
    Empty,
    Icon,
    PageLayout,
    PersonAbout,
    PersonApprovals,
    PersonEntry,
    PersonHistory,
    PersonLeaves,
    PersonRoles,
    StaffState,
    TranslatePipe,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
})
export class PersonPage {
  /** Of the account, from the address. */
  readonly operatorId = input.required<string>();

  protected readonly person = inject(PersonStore);
  protected readonly icons = { check, nobody };
  protected readonly isUnknown = computed(
    () =>
      isRefusal(this.person.failure(), 'identity.account-unknown') ||
      isRefusal(this.person.failure(), 'request.invalid'),
  );

  constructor() {
    effect(() => this.person.open(this.operatorId()));
  }
}
