import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import takeOut from 'lucide-static/icons/calendar-minus.svg';
import putIn from 'lucide-static/icons/calendar-plus.svg';

import { Icon, saveFile } from '@one-stop-shop/shared/front-office';

/** Hands the appointment over to the calendar of the phone, or takes a cancelled one out of it. */
@Component({
  selector: 'oss-calendar-file',
  imports: [Icon, TranslatePipe],
  template: `
    <button type="button" class="button" (click)="saveCalendarFile()">
      <oss-icon [svg]="takesOut() ? icons.takeOut : icons.putIn" />
      {{ (takesOut() ? 'manage.clearCalendar' : words()) | translate }}
    </button>
  `,
})
export class CalendarFile {
  /** An iCalendar file, RFC 5545. */
  readonly calendar = input.required<string>();

  readonly words = input('booking.done.calendar');

  private readonly page = inject(DOCUMENT);
  protected readonly icons = { takeOut, putIn };
  private readonly method = computed(() => /^METHOD:(\w+)/m.exec(this.calendar())?.[1]);
  protected readonly takesOut = computed(() => this.method() === 'CANCEL');

  protected saveCalendarFile(): void {
    // Calendars look at the type before they read the file: both name one method.
    const type = `text/calendar;charset=utf-8;method=${this.method()}`;
    saveFile(this.page, new Blob([this.calendar()], { type }), 'appuntamento.ics');
  }
}
