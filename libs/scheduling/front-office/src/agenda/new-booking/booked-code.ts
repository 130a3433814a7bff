import {
  Component,
  DOCUMENT,
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
import {
  dayInWords,
  timeInDigits,
  writingDirection,
  writtenLanguage,
} from '@one-stop-shop/shared/contracts';
import { Day, LanguageChoice, Time } from '@one-stop-shop/shared/front-office';

import { QrCode } from '../../booking/pieces/qr-code';
import { TicketFile } from '../../booking/pieces/ticket-file';
import { spacedCode } from '../../booking/spaced-code';
import { AgendaApi } from '../agenda-api';

/** The code of a new appointment, to be said on the phone or given on paper. */
@Component({
  selector: 'oss-booked-code',
  imports: [Day, QrCode, TicketFile, Time, TranslatePipe],
  templateUrl: './booked-code.html',
})
export class BookedCode {
  readonly appointment = input.required<BookedAppointment>();
  readonly firstName = input.required<string>();
  /** Name of the desk. */
  readonly desk = input.required<string>();
  readonly another = output();
  readonly closed = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly api = inject(AgendaApi);
  private readonly page = inject(DOCUMENT);
  private readonly pageLanguage = inject(LanguageChoice).language;
  protected readonly manageAddress = `${this.page.location.host}/prenota/gestisci`;

  protected readonly code = computed(() => spacedCode(this.appointment().code));

  /** The day in the language we write to the person, when it is another than the page's. */
  protected readonly ownDay = computed(() => {
    const { startsAt, language } = this.appointment();
    const written = writtenLanguage(language);
    if (written === this.pageLanguage()) return undefined;
    const at = new Date(startsAt);
    return {
      language: written,
      direction: writingDirection(written),
      words: dayInWords(at, written),
      time: timeInDigits(at),
    };
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  /** What is handed over speaks the person's language, whatever the page speaks. */
  protected readonly ticket = (): Promise<Blob> => this.api.ticket(this.appointment().id);
}
