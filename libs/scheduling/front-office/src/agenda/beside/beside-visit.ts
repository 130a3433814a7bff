import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, resource } from '@angular/core';

import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { SessionInView, type VisitInPanel } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../acts/appointment-acts';
import { actsOn } from '../acts/acts-on';
import { PresentMinute } from '../calendar/present-minute';
import { type Visit, VisitsInView } from '../visits-in-view';
import { BesidesInView } from './besides-in-view';

/** What other contexts show beside a visit, each loaded when the first visit is looked at. */
@Component({
  selector: 'oss-beside-visit',
  imports: [NgComponentOutlet],
  template: `
    @for (one of loaded(); track one) {
      <ng-container *ngComponentOutlet="one; inputs: inputs()" />
    }
  `,
})
export class BesideVisit {
  readonly entry = input.required<Visit>();

  private readonly known = inject(VisitsInView);
  private readonly acts = inject(AppointmentActs);
  private readonly besides = inject(BesidesInView);
  private readonly present = inject(PresentMinute);
  private readonly session = inject(SessionInView);
  private readonly loading = resource({
    params: () => this.besides.shown(),
    loader: ({ params }) => Promise.all(params.map((one) => one.load())),
  });

  /** A piece that can't be fetched is missing, and the visit stands all the same. */
  protected readonly loaded = computed(() => (this.loading.hasValue() ? this.loading.value() : []));
  protected readonly inputs = computed(() => ({ visit: this.visit() }));

  /** Who hasn't come yet, or was marked as missing, was not received. */
  private readonly mayFulfil = computed(() => {
    const now = this.present.now();
    const { state, startsAt } = this.entry();
    const isReceived =
      state === 'arrived' || (state === 'booked' && Date.parse(startsAt) <= now.getTime());
    return (
      isReceived &&
      actsOn(this.entry(), now, this.known.mayChange).includes('fulfilled') &&
      this.session.may(schedulingPermissions.recordAttendance)
    );
  });

  private readonly visit = computed<VisitInPanel>(() => {
    const { id, deskId, state, startsAt, endsAt, channel, language } = this.entry();
    const { firstName, phone, email, mediatorLanguage, reason } = this.entry();
    const municipality = this.known.municipalityOf(deskId);
    const told = { firstName, phone, email, mediatorLanguage, reason };
    const fulfil = this.mayFulfil() && { fulfil: () => this.fulfil() };
    return { id, municipality, state, startsAt, endsAt, channel, language, ...told, ...fulfil };
  });

  private async fulfil(): Promise<boolean> {
    await this.acts.recordAttendance(this.entry(), 'fulfilled');
    return !this.acts.doing.failure();
  }
}
