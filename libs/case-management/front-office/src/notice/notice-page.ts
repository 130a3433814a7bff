import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import printer from 'lucide-static/icons/printer.svg';

import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Icon, LongDay } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { NoticeText } from './notice-text';
import { PersonsApi } from '../persons-api';

/** The privacy notice in the language of somebody: to be read out, shown or printed. */
@Component({
  selector: 'oss-notice-page',
  imports: [Icon, LongDay, NoticeText, PageLayout, TranslatePipe],
  template: `
    <oss-page
      title="notice.page.title"
      [failure]="reading.error()"
      [known]="reading.hasValue()"
      (retry)="reading.reload()"
    >
      <button ossPageAct type="button" class="button" (click)="print()">
        <oss-icon [svg]="icon" />{{ 'notice.page.print' | translate }}
      </button>
      @if (notice(); as text) {
        @if (text.language !== language()) {
          <p class="notice" role="status">
            <span class="notice__words">{{ 'notice.page.other-language' | translate }}</span>
          </p>
        }
        <oss-notice-text
          [language]="text.language"
          [title]="text.title"
          [paragraphs]="text.paragraphs"
        />
        <p class="small">
          {{ 'notice.page.version' | translate: { version: text.version } }}
          <oss-long-day [of]="text.validFrom" />
          @if (text.draft) {
            – {{ 'notice.page.draft' | translate }}
          }
        </p>
      }
    </oss-page>
  `,
})
export class NoticePage {
  /** Both from the address. */
  readonly municipality = input.required<string>();
  readonly language = input.required<ServiceLanguage>();

  private readonly persons = inject(PersonsApi);
  protected readonly icon = printer;
  protected readonly reading = resource({
    params: () => ({ municipality: this.municipality(), language: this.language() }),
    loader: ({ params }) => this.persons.notice(params),
  });
  protected readonly notice = computed(() =>
    this.reading.hasValue() ? this.reading.value() : undefined,
  );

  protected print(): void {
    window.print();
  }
}
