import { Component, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import quiet from 'lucide-static/icons/circle-check.svg';

import { Icon, PageHeading, LoadState, lastKnown } from '@one-stop-shop/shared/front-office';

import { ApprovalItem } from './approval-item';
import { ApprovalsApi } from './approvals-api';
import { DecidedWord } from './decided-word';

/** What waits to be approved in the whole district, and for whom. */
@Component({
  selector: 'oss-approvals-page',
  imports: [ApprovalItem, DecidedWord, Icon, PageHeading, LoadState, TranslatePipe],
  template: `
    <h1 ossPageHeading #heading>{{ 'approval.title' | translate }}</h1>
    <oss-decided-word [heading]="heading" #word />
    <p class="account-part__why">{{ 'approval.why' | translate }}</p>
    <oss-load-state [failure]="reading.error()" [known]="!!waiting()" (retry)="reading.reload()" />
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
        <div class="empty">
          <oss-icon [svg]="icons.quiet" />
          <p class="empty__title">{{ 'approval.none' | translate }}</p>
        </div>
      }
    }
  `,
  host: { class: 'desk-narrow account' },
})
export class ApprovalsPage {
  private readonly api = inject(ApprovalsApi);
  protected readonly icons = { quiet };
  protected readonly reading = resource({ loader: () => this.api.waiting() });
  protected readonly waiting = lastKnown(this.reading);
}
