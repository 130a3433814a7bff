import { Component, DOCUMENT, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import printer from 'lucide-static/icons/printer.svg';

import { AsyncAction, Failure, Icon, saveFile } from '@one-stop-shop/shared/front-office';

/** The ticket of a visit as a PDF, to be kept, printed or sent on. */
@Component({
  selector: 'oss-ticket-file',
  imports: [Failure, Icon, TranslatePipe],
  template: `
    <button type="button" class="button" [attr.aria-busy]="making.running()" (click)="saveTicket()">
      <oss-icon [svg]="printer" />
      {{ words() | translate }}
    </button>
    @if (making.failure(); as failure) {
      <oss-failure [failure]="failure" (retry)="saveTicket()" />
    }
  `,
})
export class TicketFile {
  /** Asks the server for it. */
  readonly paper = input.required<() => Promise<Blob>>();
  readonly words = input('booking.done.print');

  private readonly page = inject(DOCUMENT);
  protected readonly printer = printer;
  protected readonly making = new AsyncAction();

  protected saveTicket(): Promise<void> {
    return this.making.run(async () => {
      saveFile(this.page, await this.paper()(), 'appuntamento.pdf');
    });
  }
}
