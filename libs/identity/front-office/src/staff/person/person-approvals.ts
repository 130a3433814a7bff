import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Approval } from '@one-stop-shop/identity/contracts';

import { ApprovalItem } from '../../approvals/approval-item';
import { OpenPerson } from './open-person';

/** Roles of somebody that wait to be approved, and those that were decided. */
@Component({
  selector: 'oss-person-approvals',
  imports: [ApprovalItem, TranslatePipe],
  template: `
    <section aria-labelledby="person-approvals">
      <h2 id="person-approvals">{{ 'approval.of-person' | translate }}</h2>
      <ul class="account-list account-list--plain">
        @for (one of approvals(); track one.id) {
          <oss-approval-item [approval]="one" (changed)="person.refresh()" />
        }
      </ul>
    </section>
  `,
  host: { class: 'account-part' },
})
export class PersonApprovals {
  readonly approvals = input.required<readonly Approval[]>();
  protected readonly person = inject(OpenPerson);
}
