import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import book from 'lucide-static/icons/calendar-plus.svg';
import check from 'lucide-static/icons/circle-check.svg';
import write from 'lucide-static/icons/pencil-line.svg';
import nobody from 'lucide-static/icons/user-x.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';
import {
  BegunBookings,
  Empty,
  PageLayout,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { CaseCard } from '../cases/case-card';
import { PersonDocuments } from '../documents/person-documents';
import { PersonNotice } from '../notice/person-notice';
import { PersonsApi } from '../persons-api';
import { PersonResidence } from '../residence/person-residence';

import { PersonContacts } from './person-contacts';
import { PersonFacts } from './person-facts';
import { PersonHead } from './person-head';
import { PersonOwnPage } from './person-own-page';
import { PersonSteps } from './person-steps';
import { PersonStore } from './person-store';
import { PersonTeam } from './person-team';
import { PersonTimeline } from './person-timeline';
import { PersonWishes } from './person-wishes';

/** One person: who they are and what was promised stay in view, the rest is one timeline. */
@Component({
  selector: 'oss-person-page',
  imports: [
    CaseCard,
    Empty,
    Icon,
    PageLayout,
    PersonContacts,
    PersonDocuments,
    PersonFacts,
    PersonHead,
    PersonNotice,
    PersonOwnPage,
    PersonResidence,
    PersonSteps,
    PersonTeam,
    PersonTimeline,
    PersonWishes,
    RouterLink,
    TranslatePipe,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
})
export class PersonPage {
  /** Id, from the address. */
  readonly person = input.required<string>();
  /** From the address: what is to be written on, a visit or `incontro`. */
  readonly bozza = input<string>();

  private readonly session = inject(SessionInView);
  private readonly area = inject(Router).url.split('/')[1];
  protected readonly open = inject(PersonStore);
  protected readonly icons = { book, check, nobody, write };
  protected readonly timeline = viewChild(PersonTimeline);
  /** On a small screen the timeline is far below. */
  protected readonly mayBegin = computed(() => !!this.timeline()?.mayBegin());
  /** Where visits are booked, for whoever may. */
  protected readonly agenda = computed(() =>
    this.area === 'sportello' && this.session.may(schedulingPermissions.bookForSomeone)
      ? '/sportello/agenda'
      : undefined,
  );
  protected readonly maySeeDocuments = computed(() =>
    this.session.may(casePermissions.seeDocuments),
  );
  protected readonly maySeeWhoLooked = computed(
    () => this.area === 'sportello' && this.session.may(oversightPermissions.seeWhoLooked),
  );

  protected readonly maySeeCases = computed(() => this.session.may(casePermissions.seeCases));

  private readonly bookings = inject(BegunBookings);
  private readonly persons = inject(PersonsApi);

  /** The agenda begins with what is known here, and says whose the visit is. */
  protected beginBooking(): void {
    const person = this.open.person();
    if (!person) return;
    const { names, called, languages } = person.facts;
    const { woman, without } = person.wishes;
    const phone = person.contacts.find((one) => one.phone)?.phone;
    const email = person.contacts.find((one) => one.email)?.email;
    // Nobody has asked yet which one they prefer: that of their last visit.
    const language = languages?.preferred ?? person.visits[0]?.language;
    this.bookings.begin({
      firstName: called ?? names?.[0]?.given ?? '',
      ...(phone && { phone }),
      ...(email && { email }),
      ...(language && { language }),
      ...(without.length > 0 && { without: without.map(({ id }) => id) }),
      ...(woman && { asksForWoman: true }),
      booked: (visit, agreed) => this.persons.tieFromPage(visit, person.id, agreed),
    });
  }

  constructor() {
    effect(() => this.open.open(this.person()));
  }
}
