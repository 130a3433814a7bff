import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import camera from 'lucide-static/icons/camera.svg';
import check from 'lucide-static/icons/circle-check.svg';
import printer from 'lucide-static/icons/printer.svg';

import { Icon, PageHeading } from '@one-stop-shop/shared/front-office';

import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { AppointmentPlace } from '../pieces/appointment-place';
import { CalendarFile } from '../pieces/calendar-file';
import { ThingsToBring } from '../pieces/things-to-bring';
import { spacedCode } from '../spaced-code';

/** The booking stands: everything to keep, on one page that works as a photograph. */
@Component({
  selector: 'oss-confirmation',
  imports: [
    AppointmentPlace,
    CalendarFile,
    Icon,
    PageHeading,
    RouterLink,
    ThingsToBring,
    TranslatePipe,
  ],
  templateUrl: './confirmation.html',
})
export class ConfirmationPage {
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly icons = { camera, check, printer };
  protected readonly confirmation = this.draft.confirmation;
  protected readonly person = this.draft.confirmedPerson.asReadonly();
  protected readonly code = computed(() => spacedCode(this.confirmation()?.booked.code ?? ''));
  protected readonly desk = computed(() => this.directory.find(this.confirmation()?.booked.deskId));
  protected readonly secret = computed(
    () => this.confirmation()?.booked.manageUrl.split('#')[1] ?? '',
  );

  /** Said in full, for whoever keeps only a photograph of the page. */
  protected readonly site = `${window.location.host}/prenota/gestisci`;

  protected print(): void {
    window.print();
  }

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
