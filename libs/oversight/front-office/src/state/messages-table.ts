import { Component, inject, input } from '@angular/core';

import type { MessageCounts } from '@one-stop-shop/oversight/contracts';
import { Column, MunicipalityDirectory, Table } from '@one-stop-shop/shared/front-office/staff';

/** How many messages wait and how many were given up, a row for each municipality. */
@Component({
  selector: 'oss-messages-table',
  imports: [Column, Table],
  templateUrl: './messages-table.html',
})
export class MessagesTable {
  readonly messages = input.required<readonly MessageCounts[]>();
  protected readonly places = inject(MunicipalityDirectory);
  protected readonly placeOf = ({ municipality }: MessageCounts): string => municipality;
  protected readonly by = {
    name: ({ municipality }: MessageCounts) => this.places.nameOf(municipality),
    planned: ({ planned }: MessageCounts) => planned,
    due: ({ due }: MessageCounts) => due,
    failed: ({ failed }: MessageCounts) => failed.reduce((sum, { messages }) => sum + messages, 0),
  };
}
