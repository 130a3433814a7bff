import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { Day, LanguageName, LongDay } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { NoticeVersionsApi } from './notice-versions-api';

/** What each municipality has said of data, the newest first; none of it changes any more. */
@Component({
  selector: 'oss-notice-versions-page',
  imports: [Day, LanguageName, LongDay, PageLayout, RouterLink, TranslatePipe],
  template: `
    <oss-page
      title="notice-versions.title"
      lead="notice-versions.lead"
      [failure]="reading.error()"
      [known]="!!versions()"
      (retry)="reading.reload()"
    >
      @if (municipality(); as code) {
        <a ossPageAct class="button" [routerLink]="[code, 'nuova']">
          {{ 'notice-versions.new' | translate }}
        </a>
      }
      <div class="desk-chips" role="group" [attr.aria-label]="'notice-versions.where' | translate">
        @for (place of directory.all(); track place.code) {
          <button
            type="button"
            class="desk-chip"
            [attr.aria-pressed]="place.code === municipality()"
            (click)="municipality.set(place.code)"
          >
            {{ place.name }}
          </button>
        }
      </div>
      @for (one of versions(); track one.version) {
        <section class="person-card" [attr.aria-labelledby]="'notice-' + one.version">
          <h2 [id]="'notice-' + one.version" tabindex="-1">
            <a [routerLink]="[municipality(), one.version]">
              {{ 'notice-versions.version' | translate: { version: one.version } }}
            </a>
          </h2>
          <p>
            {{ (one.inForce ? 'notice-versions.in-force' : 'notice-versions.from') | translate }}
            <oss-long-day [of]="one.validFrom" />
            @if (one.required) {
              – {{ 'notice-versions.required' | translate }}
            }
          </p>
          <ul class="notice-languages">
            @for (written of one.languages; track written.language) {
              <li>
                <oss-language-name [of]="written.language" />
                <span class="small">
                  {{ 'notice-versions.' + (written.draft ? 'draft' : 'reviewed') | translate }}
                </span>
              </li>
            }
          </ul>
          @if (one.publishedAt; as at) {
            <p class="small">
              {{ 'notice-versions.published' | translate }} <oss-day [at]="at" />
              @if (one.publishedBy; as name) {
                {{ 'notice-versions.by' | translate: { name } }}
              }
            </p>
          }
        </section>
      } @empty {
        @if (versions()) {
          <p>{{ 'notice-versions.none' | translate }}</p>
        }
      }
    </oss-page>
  `,
})
export class NoticeVersionsPage {
  private readonly api = inject(NoticeVersionsApi);
  protected readonly directory = inject(MunicipalityDirectory);
  protected readonly municipality = linkedSignal(() => this.directory.all()[0]?.code);
  protected readonly reading = resource({
    params: () => this.municipality(),
    loader: ({ params }) => this.api.of(params),
  });
  protected readonly versions = computed(() =>
    this.reading.hasValue() ? this.reading.value() : undefined,
  );
}
