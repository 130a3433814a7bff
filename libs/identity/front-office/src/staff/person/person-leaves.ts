import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type StaffDetails, rolesThatReceive } from '@one-stop-shop/identity/contracts';
import { ConfirmDialog } from '@one-stop-shop/shared/front-office';

import { PersonStore } from './person-store';

/** Somebody leaves: all roles end at once, after a question that says what that means. */
@Component({
  selector: 'oss-person-leaves',
  imports: [ConfirmDialog, TranslatePipe],
  templateUrl: './person-leaves.html',
  host: { class: 'account-part' },
})
export class PersonLeaves {
  readonly details = input.required<StaffDetails>();

  protected readonly person = inject(PersonStore);
  protected readonly asking = signal(false);
  protected readonly receives = computed(() =>
    this.details().assignments.some(({ role }) => rolesThatReceive.includes(role)),
  );

  protected ask(): void {
    this.person.changing.forget();
    this.asking.set(true);
  }

  protected async leave(): Promise<void> {
    const isDone = await this.person.change('staff.done.left', (api, id) => api.leave(id));
    if (isDone) this.asking.set(false);
  }
}
