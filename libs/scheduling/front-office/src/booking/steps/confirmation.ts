import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import camera from 'lucide-static/icons/camera.svg';
import check from 'lucide-static/icons/circle-check.svg';

import { Icon, PageHeading } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { CalendarFile } from '../pieces/calendar-file';
import { ManageAddress } from '../pieces/manage-address';
import { ThingsToBring } from '../pieces/things-to-bring';
import { TicketFile } from '../pieces/ticket-file';
import { VisitTicket } from '../pieces/visit-ticket';

/** The booking stands: everything to keep, on one page that works as a photograph. */
@Component({
  selector: 'oss-confirmation',
  imports: [
    CalendarFile,
    Icon,
    ManageAddress,
    PageHeading,
    RouterLink,
    ThingsToBring,
    TicketFile,
    TranslatePipe,
    VisitTicket,
  ],
  templateUrl: './confirmation.html',
})
export class ConfirmationPage {
  private readonly api = inject(SchedulingApi);
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly icons = { camera, check };
  protected readonly confirmation = this.draft.confirmation;
  protected readonly person = this.draft.confirmedPerson.asReadonly();
  protected readonly desk = computed(() => this.directory.find(this.confirmation()?.booked.deskId));
  protected readonly secret = computed(
    () => this.confirmation()?.booked.manageUrl.split('#')[1] ?? '',
  );

  /** With the name, while it is known: it was written a moment ago. */
  protected readonly ticket = (): Promise<Blob> => {
    const { id = '' } = this.confirmation()?.booked ?? {};
    const firstName = this.person()?.firstName;
    return this.api.ticket(id, { token: this.secret(), ...(firstName && { firstName }) });
  };

  /** Nothing stays on the page: the next person may sit down. */
  protected finish(): void {
    this.draft.forgetPerson();
    window.scrollTo({ top: 0 });
  }

  protected async bookAnother(): Promise<void> {
    this.draft.begin();
    await this.router.navigate(['/prenota/luogo']);
  }
}
