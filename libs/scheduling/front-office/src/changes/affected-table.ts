import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import arrow from 'lucide-static/icons/arrow-right.svg';
import email from 'lucide-static/icons/mail.svg';
import unchanged from 'lucide-static/icons/equal.svg';
import call from 'lucide-static/icons/phone-call.svg';
import none from 'lucide-static/icons/phone-off.svg';
import lost from 'lucide-static/icons/circle-x.svg';

import { Counted, Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';
import { Column, Table } from '@one-stop-shop/shared/front-office/staff';

import type { AffectedRow } from './affected-bookings';
import { PendingChange } from './pending-change';

/** Every hit booking: when it is, when it could be, in which language, who tells, and what to do. */
@Component({
  selector: 'oss-affected-table',
  imports: [Column, Counted, Day, Icon, LanguageName, Table, Time, TranslatePipe],
  templateUrl: './affected-table.html',
})
export class AffectedTable {
  readonly rows = input.required<readonly AffectedRow[]>();
  readonly desks = input.required<ReadonlyMap<string, string>>();

  protected readonly pending = inject(PendingChange);
  protected readonly fates = ['move', 'cancel'] as const;
  protected readonly icons = { arrow, lost, unchanged };
  protected readonly idOf = ({ hit }: AffectedRow) => hit.appointmentId;
  protected readonly toldBy = { email, call, none };
  protected readonly hasSeveralDesks = computed(
    () => new Set(this.rows().map(({ hit }) => hit.deskId)).size > 1,
  );
}
