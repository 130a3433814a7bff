import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import book from 'lucide-static/icons/calendar-plus.svg';
import check from 'lucide-static/icons/circle-check.svg';
import nobody from 'lucide-static/icons/user-x.svg';

import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { Icon, isRefusal } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { PersonContacts } from './person-contacts';
import { PersonFacts } from './person-facts';
import { PersonHead } from './person-head';
import { PersonSteps } from './person-steps';
import { PersonStore } from './person-store';
import { PersonTimeline } from './person-timeline';

/** One person: who they are and what was promised stay in view, the rest is one timeline. */
@Component({
  selector: 'oss-person-page',
  imports: [
    Empty,
    Icon,
    PageLayout,
    PersonContacts,
    PersonFacts,
    PersonHead,
    PersonSteps,
    PersonTimeline,
    RouterLink,
    TranslatePipe,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
})
export class PersonPage {
  /** Id, from the address. */
  readonly person = input.required<string>();

  private readonly session = inject(SessionInView);
  private readonly area = inject(Router).url.split('/')[1];
  protected readonly open = inject(PersonStore);
  protected readonly icons = { book, check, nobody };
  protected readonly isUnknown = computed(
    () =>
      isRefusal(this.open.failure(), 'case-management.person-unknown') ||
      isRefusal(this.open.failure(), 'request.invalid'),
  );
  /** Where visits are booked, for whoever may. */
  protected readonly agenda = computed(() =>
    this.area === 'sportello' && this.session.may(schedulingPermissions.bookForSomeone)
      ? '/sportello/agenda'
      : undefined,
  );
  protected readonly maySeeWhoLooked = computed(
    () => this.area === 'sportello' && this.session.may(oversightPermissions.seeWhoLooked),
  );

  constructor() {
    effect(() => this.open.open(this.person()));
  }
}
