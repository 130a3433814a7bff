import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import type { StaffMember } from '@one-stop-shop/identity/contracts';
import { LanguageName, LongDay } from '@one-stop-shop/shared/front-office';

import { groupedWork } from '../work/grouped-work';
import { WorkLine } from '../work/work-line';
import { StaffState } from './staff-state';

/** A row for each person, a card on a phone. */
@Component({
  selector: 'oss-staff-table',
  imports: [LanguageName, LongDay, RouterLink, StaffState, TranslatePipe, WorkLine],
  templateUrl: './staff-table.html',
})
export class StaffTable {
  readonly staff = input.required<readonly StaffMember[]>();

  protected readonly rows = computed(() =>
    this.staff().map((member) => ({ ...member, work: groupedWork(member.assignments) })),
  );
}
