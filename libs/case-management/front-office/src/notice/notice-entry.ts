import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import told from 'lucide-static/icons/book-open-text.svg';

import type { NoticeGiven } from '@one-stop-shop/case-management/contracts';
import { Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

/** That somebody was given the privacy notice: when, which, in which language and how. */
@Component({
  selector: 'oss-notice-entry',
  imports: [Day, Icon, LanguageName, Time, TranslatePipe],
  template: `
    <p class="timeline__head">
      <oss-icon [svg]="icon" />
      <strong><oss-day [at]="of().givenAt" /></strong>
      <oss-time [at]="of().givenAt" />
      <span>{{ 'notice.given-version' | translate: { version: of().version } }}</span>
      @if (by(); as name) {
        <span class="small">{{ 'person.page.by' | translate: { name } }}</span>
      }
    </p>
    <p class="small">
      {{ 'notice.way.' + of().how | translate }}, <oss-language-name [of]="of().language" />
    </p>
  `,
})
export class NoticeEntry {
  readonly of = input.required<NoticeGiven>();
  /** How it is called who gave it. */
  readonly by = input<string>();

  protected readonly icon = told;
}
