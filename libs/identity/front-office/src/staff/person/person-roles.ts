import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type StaffDetails,
  districtRoles,
  rolesToApprove,
} from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, ConfirmDialog, Dialog, Failure } from '@one-stop-shop/shared/front-office';

import { type Work, groupedWork } from '../../work/grouped-work';
import { WorkLine } from '../../work/work-line';
import { RoleDraft } from '../role-draft';
import { RoleFields } from '../role-fields';
import { PersonStore } from './person-store';

/** The roles of somebody: those of today and later, and those that are over; give and withdraw. */
@Component({
  selector: 'oss-person-roles',
  imports: [ConfirmDialog, Dialog, Failure, RoleFields, TranslatePipe, WorkLine],
  templateUrl: './person-roles.html',
  host: { class: 'account-part' },
})
export class PersonRoles {
  readonly details = input.required<StaffDetails>();

  protected readonly person = inject(PersonStore);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly work = computed(() => groupedWork(this.details().assignments));
  protected readonly former = computed(() => groupedWork(this.details().formerAssignments));
  protected readonly draft = signal<RoleDraft | undefined>(undefined);
  protected readonly wasTried = signal(false);
  protected readonly withdrawn = signal<Work | undefined>(undefined);
  /** YYYY-MM-DD; empty when the role ends at once. */
  protected readonly lastDay = signal('');

  protected beginGiving(): void {
    this.person.changing.forget();
    this.wasTried.set(false);
    this.draft.set(new RoleDraft(this.today));
  }

  protected async give(event: Event, draft: RoleDraft): Promise<void> {
    event.preventDefault();
    this.wasTried.set(true);
    if (draft.mistakes().length > 0) return;
    const given = draft.given();
    const words = rolesToApprove.includes(given.role) ? 'role-asked' : 'role-given';
    const isGiven = await this.person.change(`staff.done.${words}`, (api, id) =>
      api.giveRole(id, given),
    );
    if (isGiven) this.draft.set(undefined);
  }

  protected beginWithdrawing(work: Work): void {
    this.person.changing.forget();
    this.lastDay.set('');
    this.withdrawn.set(work);
  }

  protected async withdraw({ role, municipalities }: Work): Promise<void> {
    const isWithdrawn = await this.person.change('staff.done.role-withdrawn', (api, id) =>
      api.withdrawRole(id, {
        role,
        // A role of the district is held everywhere or nowhere.
        municipalities: districtRoles.includes(role) ? [] : [...municipalities],
        lastDay: this.lastDay() || null,
      }),
    );
    if (isWithdrawn) this.withdrawn.set(undefined);
  }
}
