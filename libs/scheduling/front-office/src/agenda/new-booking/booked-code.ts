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
import printer from 'lucide-static/icons/printer.svg';

import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { dayInWords, writtenLanguage } from '@one-stop-shop/shared/contracts';
import { Day, Icon, LanguageChoice, Time } from '@one-stop-shop/shared/front-office';

import { spacedCode } from '../../booking/spaced-code';

/** The code of a new appointment, to be said on the phone or given on paper. */
@Component({
  selector: 'oss-booked-code',
  imports: [Day, Icon, Time, TranslatePipe],
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
  private readonly page = inject(DOCUMENT);
  private readonly pageLanguage = inject(LanguageChoice).language;
  protected readonly printerIcon = printer;
  protected readonly manageAddress = `${this.page.location.host}/prenota/gestisci`;

  protected readonly code = computed(() => spacedCode(this.appointment().code));

  /** The day in the language we write to the person, when it is another than the page's. */
  protected readonly ownDay = computed(() => {
    const { startsAt, language } = this.appointment();
    const written = writtenLanguage(language);
    return written === this.pageLanguage()
      ? undefined
      : { language: written, words: dayInWords(new Date(startsAt), written) };
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected print(): void {
    this.page.defaultView?.print();
  }
}
