import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { MessageCounts } from '@one-stop-shop/oversight/contracts';

import { MunicipalityDirectory } from '../municipality-directory';

/** How many messages wait and how many were given up, a row for each municipality. */
@Component({
  selector: 'oss-messages-table',
  imports: [TranslatePipe],
  templateUrl: './messages-table.html',
})
export class MessagesTable {
  readonly messages = input.required<readonly MessageCounts[]>();
  protected readonly places = inject(MunicipalityDirectory);
}
