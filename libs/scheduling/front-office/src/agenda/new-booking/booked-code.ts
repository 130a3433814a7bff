import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { writtenLanguage } from '@one-stop-shop/shared/contracts';
import { Day, Time } from '@one-stop-shop/shared/front-office';
import { InLanguage } from '@one-stop-shop/shared/front-office/staff';

import { DeskDirectory } from '../../booking/desk-directory';
import { AppointmentPlace } from '../../booking/pieces/appointment-place';
import { ManageAddress } from '../../booking/pieces/manage-address';
import { TicketFile } from '../../booking/pieces/ticket-file';
import { VisitTicket } from '../../booking/pieces/visit-ticket';
import { spacedCode } from '../../booking/spaced-code';
import { AgendaApi } from '../agenda-api';

/** A new appointment as the person would see it had they booked alone: to be said or photographed. */
@Component({
  selector: 'oss-booked-code',
  imports: [
    AppointmentPlace,
    Day,
    InLanguage,
    ManageAddress,
    TicketFile,
    Time,
    TranslatePipe,
    VisitTicket,
  ],
  templateUrl: './booked-code.html',
})
export class BookedCode {
  readonly appointment = input.required<BookedAppointment>();
  readonly firstName = input.required<string>();
  readonly another = output();
  readonly closed = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly api = inject(AgendaApi);
  private readonly directory = inject(DeskDirectory);

  /** The language in which we write to the person. */
  protected readonly written = computed(() => writtenLanguage(this.appointment().language));
  protected readonly catalogues = ['scheduling/public'];
  protected readonly desk = computed(() => this.directory.find(this.appointment().deskId));
  protected readonly code = computed(() => spacedCode(this.appointment().code));

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  /** What is handed over speaks the person's language, whatever the page speaks. */
  protected readonly ticket = (): Promise<Blob> => this.api.ticket(this.appointment().id);
}
