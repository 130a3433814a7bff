import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { LanguageName } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { NoticeText } from '../notice/notice-text';
import { NoticeVersionsApi } from './notice-versions-api';

/** A version as people read it, in each of its languages. */
@Component({
  selector: 'oss-notice-version-page',
  imports: [LanguageName, NoticeText, PageLayout, TranslatePipe],
  template: `
    <oss-page
      back="../.."
      backTo="notice-versions.title"
      title="notice-versions.version"
      [values]="{ version: version() }"
      [failure]="reading.error()"
      [known]="reading.hasValue()"
      (retry)="reading.reload()"
    >
      <div class="desk-chips" role="group" [attr.aria-label]="'notice-versions.in' | translate">
        @for (one of texts(); track one.language) {
          <button
            type="button"
            class="desk-chip"
            [attr.aria-pressed]="one.language === chosen()"
            (click)="chosen.set(one.language)"
          >
            <oss-language-name [of]="one.language" />
          </button>
        }
      </div>
      @if (text(); as shown) {
        @if (shown.draft) {
          <p class="notice">
            <span class="notice__words">{{ 'notice-versions.draft-more' | translate }}</span>
          </p>
        }
        <oss-notice-text
          [language]="shown.language"
          [title]="shown.title"
          [paragraphs]="shown.paragraphs"
        />
      }
    </oss-page>
  `,
})
export class NoticeVersionPage {
  /** Both from the address. */
  readonly municipality = input.required<string>();
  readonly version = input.required<string>();

  private readonly api = inject(NoticeVersionsApi);
  protected readonly chosen = signal<PublicLanguage>('it');
  protected readonly reading = resource({
    params: () => ({ municipality: this.municipality(), version: Number(this.version()) }),
    loader: ({ params }) => this.api.texts(params.municipality, params.version),
  });
  protected readonly texts = computed(() => (this.reading.hasValue() ? this.reading.value() : []));
  protected readonly text = computed(() =>
    this.texts().find(({ language }) => language === this.chosen()),
  );
}
