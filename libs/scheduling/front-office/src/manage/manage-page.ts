import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';
import check from 'lucide-static/icons/circle-check.svg';

import type { OpenAppointment } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import {
  Failure,
  Icon,
  PageHeading,
  TakesFocus,
  Waiting,
  isRefusal,
  linkSecret,
} from '@one-stop-shop/shared/front-office';

import { DeskDirectory } from '../booking/desk-directory';
import { AppointmentPlace } from '../booking/pieces/appointment-place';
import { CalendarFile } from '../booking/pieces/calendar-file';
import { DeskHours } from '../booking/pieces/desk-hours';
import { ThingsToBring } from '../booking/pieces/things-to-bring';
import { CancelAppointment } from './cancel-appointment';
import { CancelledVisit } from './cancelled-visit';
import { CodeForm } from './code-form';
import { LostCode } from './lost-code';
import { ManagedVisit } from './managed-visit';
import { MoveAppointment } from './move-appointment';

const address = '/prenota/gestisci';

/** One's own appointment, behind the secret of its link or the code on its paper. */
@Component({
  selector: 'oss-manage-page',
  imports: [
    AppointmentPlace,
    CalendarFile,
    CancelAppointment,
    CancelledVisit,
    CodeForm,
    DeskHours,
    Failure,
    Icon,
    LostCode,
    MoveAppointment,
    PageHeading,
    TakesFocus,
    ThingsToBring,
    TranslatePipe,
    Waiting,
  ],
  providers: [ManagedVisit],
  templateUrl: './manage-page.html',
})
export class ManagePage {
  private readonly directory = inject(DeskDirectory);
  private readonly location = inject(Location);
  private readonly router = inject(Router);
  protected readonly visit = inject(ManagedVisit);

  protected readonly icons = { alert, check };
  protected readonly nameOf = ownName;
  protected readonly moving = signal(false);
  protected readonly typedCode = signal('');
  protected readonly desk = computed(() => this.directory.find(this.visit.appointment()?.deskId));
  /** The link or the code opens nothing: unknown, cancelled, or past. */
  protected readonly closed = computed(() => {
    const failure = this.visit.opening().failure();
    return (
      isRefusal(failure, 'scheduling.appointment-unknown') ||
      isRefusal(failure, 'scheduling.appointment-over')
    );
  });

  constructor() {
    const held = heldIn(this.location.getState());
    const { fragment, snapshot } = inject(ActivatedRoute);
    if (!snapshot.fragment && held) void this.visit.openHeld(held);
    // Another link followed in the same tab changes nothing but the fragment.
    fragment.pipe(takeUntilDestroyed()).subscribe((written) => {
      if (written !== null) void this.openLink(written);
    });
  }

  protected openByCode(secret: OpenAppointment): Promise<void> {
    return this.open(() => this.visit.open(secret));
  }

  protected async showCancelled(): Promise<void> {
    await this.forgetFragment();
    window.scrollTo({ top: 0 });
  }

  protected showMoved(): void {
    this.moving.set(false);
    window.scrollTo({ top: 0 });
  }

  private openLink(fragment: string): Promise<void> {
    // The secret leaves the address bar at once: it must not be seen, shared or remembered.
    this.location.replaceState(address);
    const token = linkSecret(fragment);
    return this.open(() => (token ? this.visit.open({ token }) : this.visit.refuseCutLink()));
  }

  private async open(work: () => Promise<void>): Promise<void> {
    this.moving.set(false);
    await work();
    await this.forgetFragment();
  }

  /** The router forgets it too, so that the same link, followed again, is news to it. */
  private async forgetFragment(): Promise<void> {
    // Unless the next link is on its way already.
    if (this.location.path(true).includes('#')) return;
    await this.router.navigateByUrl(address, { replaceUrl: true });
    this.location.replaceState(address, '', { held: this.visit.appointment()?.id });
  }
}

/** A reload finds the appointment again by its short cookie. */
function heldIn(state: unknown): string | undefined {
  const held = typeof state === 'object' && state !== null && 'held' in state && state.held;
  return typeof held === 'string' ? held : undefined;
}
