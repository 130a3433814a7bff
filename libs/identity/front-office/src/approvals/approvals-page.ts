import { Component, inject, resource } from '@angular/core';
import quiet from 'lucide-static/icons/circle-check.svg';

import { lastKnown } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { ApprovalItem } from './approval-item';
import { ApprovalsApi } from './approvals-api';
import { DecidedWord } from './decided-word';

/** What waits to be approved in the whole district, and for whom. */
@Component({
  selector: 'oss-approvals-page',
  imports: [ApprovalItem, DecidedWord, Empty, PageLayout],
  template: `
    <oss-page
      title="approval.title"
      lead="approval.why"
      [failure]="reading.error()"
      [known]="!!waiting()"
      (retry)="reading.reload()"
      #page
    >
      <oss-decided-word ossPageNotice [heading]="page" #word />
      @if (waiting(); as list) {
        @if (list.length > 0) {
          <ul class="account-list account-list--plain">
            @for (one of list; track one.id) {
              <oss-approval-item
                [approval]="one"
                [showsWho]="true"
                (decided)="word.tell(one, $event)"
                (changed)="reading.reload()"
              />
            }
          </ul>
        } @else {
          <oss-empty title="approval.none" [icon]="icons.quiet" />
        }
      }
    </oss-page>
  `,
})
export class ApprovalsPage {
  private readonly api = inject(ApprovalsApi);
  protected readonly icons = { quiet };
  protected readonly reading = resource({ loader: () => this.api.waiting() });
  protected readonly waiting = lastKnown(this.reading);
}
