import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import type { StaffMember } from '@one-stop-shop/identity/contracts';
import { LanguageName, LongDay } from '@one-stop-shop/shared/front-office';
import { Column, Table } from '@one-stop-shop/shared/front-office/staff';

import { groupedWork } from '../work/grouped-work';
import { WorkLine } from '../work/work-line';
import { StaffState } from './staff-state';

/** A row for each person, a card on a phone. */
@Component({
  selector: 'oss-staff-table',
  imports: [Column, LanguageName, LongDay, RouterLink, StaffState, Table, TranslatePipe, WorkLine],
  templateUrl: './staff-table.html',
})
export class StaffTable {
  readonly staff = input.required<readonly StaffMember[]>();

  protected readonly idOf = ({ id }: StaffMember): string => id;
  protected readonly rows = computed(() =>
    this.staff().map((member) => ({ ...member, work: groupedWork(member.assignments) })),
  );
}
