import { Component, computed, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  type AsyncAction,
  ConfirmDialog,
  LanguageChoice,
  LongDay,
  languageInWords,
} from '@one-stop-shop/shared/front-office';

import type { NoticeOverview, WrittenNotice } from './written-notice';

const parts = ['changed', 'unchanged', 'drafts', 'missing'] as const;

/** Asks before a version is published, which nobody can take back: what it changes, and for whom. */
@Component({
  selector: 'oss-publish-question',
  imports: [ConfirmDialog, LongDay, TranslatePipe],
  template: `
    <oss-confirm-dialog
      heading="notice-versions.sure"
      act="notice-versions.publish"
      [dangerous]="false"
      [doing]="doing()"
      (confirmed)="confirmed.emit()"
      (closed)="closed.emit()"
    >
      <dl class="facts">
        <dt>{{ 'notice-versions.valid-from' | translate }}</dt>
        <dd><oss-long-day [of]="notice().validFrom" /></dd>
        @for (part of told(); track part.name) {
          <dt>{{ 'notice-versions.overview.' + part.name | translate }}</dt>
          <dd>{{ part.languages }}</dd>
        }
      </dl>
      <p>
        {{
          (notice().required ? 'notice-versions.all-again' : 'notice-versions.not-again')
            | translate
        }}
      </p>
      <p>
        <strong>{{ 'notice-versions.for-good' | translate }}</strong>
      </p>
    </oss-confirm-dialog>
  `,
})
export class PublishQuestion {
  readonly notice = input.required<Pick<WrittenNotice, 'validFrom' | 'required'>>();
  readonly overview = input.required<NoticeOverview>();
  readonly doing = input.required<AsyncAction>();
  readonly confirmed = output();
  readonly closed = output();

  private readonly language = inject(LanguageChoice).language;
  protected readonly told = computed(() =>
    parts
      .map((name) => ({ name, languages: this.inWords(this.overview()[name]) }))
      .filter(({ languages }) => languages !== ''),
  );

  private inWords(languages: readonly PublicLanguage[]): string {
    return languages.map((one) => languageInWords(one, this.language())).join(', ');
  }
}
