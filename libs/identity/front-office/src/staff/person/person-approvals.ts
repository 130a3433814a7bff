import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Approval } from '@one-stop-shop/identity/contracts';

import { ApprovalItem } from '../../approvals/approval-item';
import { DecidedWord } from '../../approvals/decided-word';
import { PersonStore } from './person-store';

/** Roles of somebody that wait to be approved, and those that were decided. */
@Component({
  selector: 'oss-person-approvals',
  imports: [ApprovalItem, DecidedWord, TranslatePipe],
  template: `
    <section aria-labelledby="person-approvals">
      <h2 id="person-approvals" tabindex="-1" #heading>{{ 'approval.of-person' | translate }}</h2>
      <oss-decided-word [heading]="heading" #word />
      <ul class="account-list account-list--plain">
        @for (one of approvals(); track one.id) {
          <oss-approval-item
            [approval]="one"
            (decided)="word.tell(one, $event)"
            (changed)="person.refresh()"
          />
        }
      </ul>
    </section>
  `,
  host: { class: 'account-part' },
})
export class PersonApprovals {
  readonly approvals = input.required<readonly Approval[]>();
  protected readonly person = inject(PersonStore);
}
