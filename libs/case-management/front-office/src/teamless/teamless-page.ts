import { Component, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import { Counted, Icon } from '@one-stop-shop/shared/front-office';
import { Empty, MunicipalityDirectory, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { NameTeamForm } from './name-team-form';
import { TeamlessStore } from './teamless-store';

/** How many restricted records nobody follows any more, by municipality and without a name. */
@Component({
  selector: 'oss-teamless-page',
  imports: [Counted, Empty, Icon, NameTeamForm, PageLayout, TranslatePipe],
  providers: [TeamlessStore],
  template: `
    <oss-page
      title="teamless.title"
      lead="teamless.lead"
      [failure]="store.failure()"
      [known]="!!store.records()"
      (retry)="store.refresh()"
    >
      <div ossPageNotice role="status">
        @if (store.isNamed()) {
          <p class="notice notice--success">
            <oss-icon [svg]="icons.check" />
            <span class="notice__words">{{ 'teamless.done' | translate }}</span>
          </p>
        }
      </div>
      @for (place of store.records(); track place.municipality) {
        <section class="person-card" [attr.aria-labelledby]="'teamless-' + place.municipality">
          <h2 [id]="'teamless-' + place.municipality" tabindex="-1">
            {{ directory.nameOf(place.municipality) }}
          </h2>
          <p>
            {{ 'teamless.records' | counted: place.records | translate: { count: place.records } }}
          </p>
          @if (place.socialWorkers.length === 0) {
            <p>{{ 'teamless.nobody' | translate }}</p>
          } @else if (chosen() === place.municipality) {
            <oss-name-team-form [place]="place" />
          } @else {
            <button type="button" class="button" (click)="chosen.set(place.municipality)">
              {{ 'teamless.choose' | translate }}
            </button>
          }
        </section>
      } @empty {
        @if (store.records()) {
          <oss-empty title="teamless.none" [icon]="icons.check">
            <p>{{ 'teamless.none-more' | translate }}</p>
          </oss-empty>
        }
      }
    </oss-page>
  `,
})
export class TeamlessPage {
  protected readonly store = inject(TeamlessStore);
  protected readonly directory = inject(MunicipalityDirectory);
  protected readonly icons = { check };
  /** One form at a time. */
  protected readonly chosen = signal<string | undefined>(undefined);
}
