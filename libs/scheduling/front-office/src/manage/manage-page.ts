import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import type { ManagedAppointment, OpenAppointment } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import {
  Act,
  Failure,
  Icon,
  PageHeading,
  TakesFocus,
  Waiting,
  isRefusal,
} from '@one-stop-shop/shared/front-office';

import { DeskDirectory } from '../booking/desk-directory';
import { AppointmentPlace } from '../booking/pieces/appointment-place';
import { CalendarFile } from '../booking/pieces/calendar-file';
import { DeskHours } from '../booking/pieces/desk-hours';
import { ThingsToBring } from '../booking/pieces/things-to-bring';
import { SchedulingApi } from '../scheduling-api';
import { CancelAppointment } from './cancel-appointment';
import { CodeForm } from './code-form';
import { MoveAppointment } from './move-appointment';

/** One's own appointment, behind the secret of its link or the code on its paper. */
@Component({
  selector: 'oss-manage-page',
  imports: [
    AppointmentPlace,
    CalendarFile,
    CancelAppointment,
    CodeForm,
    DeskHours,
    Failure,
    Icon,
    MoveAppointment,
    PageHeading,
    RouterLink,
    TakesFocus,
    ThingsToBring,
    TranslatePipe,
    Waiting,
  ],
  templateUrl: './manage-page.html',
})
export class ManagePage {
  private readonly api = inject(SchedulingApi);
  private readonly directory = inject(DeskDirectory);
  private readonly location = inject(Location);

  protected readonly check = check;
  protected readonly nameOf = ownName;
  protected readonly appointment = signal<ManagedAppointment | undefined>(undefined);
  protected readonly news = signal<'moved' | 'cancelled' | undefined>(undefined);
  protected readonly moving = signal(false);
  protected readonly typedCode = signal('');
  protected readonly opening = new Act();
  protected readonly desk = computed(() => this.directory.find(this.appointment()?.deskId));
  /** The link or the code opens nothing: unknown, cancelled, or past. */
  protected readonly closed = computed(
    () =>
      isRefusal(this.opening.failure(), 'scheduling.appointment-unknown') ||
      isRefusal(this.opening.failure(), 'scheduling.appointment-over'),
  );

  constructor() {
    const token = inject(ActivatedRoute).snapshot.fragment;
    if (token) {
      // The secret leaves the address bar at once: it must not be seen, shared or remembered.
      this.location.replaceState('/prenota/gestisci', '', { opened: true });
      void this.open({ token });
    } else if (wasOpened(this.location.getState())) {
      void this.opening.run(async () => this.appointment.set(await this.api.opened()));
    }
  }

  protected open(secret: OpenAppointment): Promise<void> {
    return this.opening.run(async () => {
      this.appointment.set(await this.api.open(secret));
      this.location.replaceState('/prenota/gestisci', '', { opened: true });
    });
  }

  protected showMoved(appointment: ManagedAppointment): void {
    this.appointment.set(appointment);
    this.moving.set(false);
    this.news.set('moved');
    window.scrollTo({ top: 0 });
  }

  protected showCancelled(): void {
    this.appointment.set(undefined);
    this.news.set('cancelled');
    this.location.replaceState('/prenota/gestisci');
    window.scrollTo({ top: 0 });
  }
}

/** A reload finds the appointment again by its short cookie. */
function wasOpened(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'opened' in state;
}
