import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type OperatorRole,
  type StaffDetails,
  districtRoles,
  giveRole,
  rolesThatReceive,
  rolesToApprove,
  withdrawRole,
} from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Dialog } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  RequestForm,
  TextField,
  notBefore,
} from '@one-stop-shop/shared/front-office/staff';

import { type Work, groupedWork } from '../../work/grouped-work';
import { WorkLine } from '../../work/work-line';
import { RoleFields } from '../role-fields';
import { asRole, newRole, roleRules } from '../written-role';
import { PersonStore } from './person-store';

/** The roles of somebody: those of today and later, and those that are over; give and withdraw. */
@Component({
  selector: 'oss-person-roles',
  imports: [Dialog, Form, FormField, RoleFields, TextField, TranslatePipe, WorkLine],
  templateUrl: './person-roles.html',
  host: { class: 'account-part' },
})
export class PersonRoles {
  readonly details = input.required<StaffDetails>();

  private readonly person = inject(PersonStore);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly work = computed(() => groupedWork(this.details().assignments));
  protected readonly former = computed(() => groupedWork(this.details().formerAssignments));
  protected readonly receives = (role: OperatorRole): boolean => rolesThatReceive.includes(role);
  protected readonly isGiving = signal(false);
  protected readonly withdrawn = signal<Work | undefined>(undefined);

  protected readonly given = new RequestForm({
    name: 'given',
    contract: giveRole,
    written: signal(newRole(this.today)),
    asRequest: asRole,
    wrong: 'staff.wrong',
    rules: (role) => roleRules(role, this.today),
    doing: this.person.changing,
    act: async (role) => {
      const words = rolesToApprove.includes(role.role) ? 'role-asked' : 'role-given';
      const isGiven = await this.person.change(`staff.done.${words}`, (api, id) =>
        api.giveRole(id, role),
      );
      if (isGiven) this.isGiving.set(false);
    },
  });

  protected readonly withdrawal = new RequestForm({
    name: 'withdrawal',
    contract: withdrawRole,
    // Without a last day the role ends at once.
    written: signal<{ lastDay: string }>({ lastDay: '' }),
    asRequest: ({ lastDay }) => ({
      ...this.workWithdrawn(),
      lastDay: lastDay || null,
    }),
    wrong: 'staff.wrong',
    rules: ({ lastDay }) => notBefore(lastDay, () => this.today, 'staff.wrong.lastDay'),
    doing: this.person.changing,
    act: async (role) => {
      const isWithdrawn = await this.person.change('staff.done.role-withdrawn', (api, id) =>
        api.withdrawRole(id, role),
      );
      if (isWithdrawn) this.withdrawn.set(undefined);
    },
  });

  protected beginGiving(): void {
    this.given.begin(newRole(this.today));
    this.isGiving.set(true);
  }

  protected beginWithdrawing(work: Work): void {
    this.withdrawal.begin({ lastDay: '' });
    this.withdrawn.set(work);
  }

  private workWithdrawn(): Pick<Work, 'role' | 'municipalities'> | undefined {
    const work = this.withdrawn();
    if (!work) return undefined;
    const { role, municipalities } = work;
    // A role of the district is held everywhere or nowhere.
    return { role, municipalities: districtRoles.includes(role) ? [] : municipalities };
  }
}
