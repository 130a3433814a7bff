import { Component, DOCUMENT, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import calendar from 'lucide-static/icons/calendar-plus.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

/** Hands the appointment over to the calendar of the phone. */
@Component({
  selector: 'oss-calendar-file',
  imports: [Icon, TranslatePipe],
  template: `
    <button type="button" class="button" (click)="saveCalendarFile()">
      <oss-icon [svg]="icon" />
      {{ words() | translate }}
    </button>
  `,
})
export class CalendarFile {
  readonly words = input('booking.done.calendar');
  /** An iCalendar file, RFC 5545. */
  readonly calendar = input.required<string>();

  private readonly page = inject(DOCUMENT);
  protected readonly icon = calendar;

  protected saveCalendarFile(): void {
    const file = new Blob([this.calendar()], { type: typeOf(this.calendar()) });
    const address = URL.createObjectURL(file);
    const link = this.page.createElement('a');
    link.href = address;
    link.download = 'appuntamento.ics';
    link.click();
    // Some phones read the file only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

/** Calendars look at the type before they read the file: both name one method. */
function typeOf(calendar: string): string {
  const method = /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';
  return `text/calendar;charset=utf-8;method=${method}`;
}
