import { Component, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import { type Substitutions, casePermissions } from '@one-stop-shop/case-management/contracts';
import { ConfirmDialog, Icon, LongDay } from '@one-stop-shop/shared/front-office';
import {
  MunicipalityDirectory,
  PageLayout,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { NameSubstitute } from './name-substitute';
import { SubstitutionsStore } from './substitutions-store';

/** Who stands in for whom today and later; it ends by itself. */
@Component({
  selector: 'oss-substitutions-page',
  imports: [ConfirmDialog, Icon, LongDay, NameSubstitute, PageLayout, TranslatePipe],
  providers: [SubstitutionsStore],
  template: `
    <oss-page
      title="substitution.title"
      lead="substitution.lead"
      [failure]="store.failure()"
      [known]="!!store.known()"
      (retry)="store.refresh()"
    >
      <div ossPageNotice role="status">
        @if (store.done(); as done) {
          <p class="notice notice--success">
            <oss-icon [svg]="icons.check" />
            <span class="notice__words">{{ 'substitution.' + done | translate }}</span>
          </p>
        }
      </div>
      @if (places().length > 1) {
        <div class="desk-chips" role="group" [attr.aria-label]="'substitution.where' | translate">
          @for (code of places(); track code) {
            <button
              type="button"
              class="desk-chip"
              [attr.aria-pressed]="code === store.municipality()"
              (click)="store.municipality.set(code)"
            >
              {{ directory.nameOf(code) }}
            </button>
          }
        </div>
      }
      @if (store.known(); as known) {
        <section class="person-card" aria-labelledby="substitutions-now">
          <h2 id="substitutions-now" tabindex="-1">{{ 'substitution.now' | translate }}</h2>
          <ul class="person-steps">
            @for (one of known.substitutions; track one.id) {
              <li class="person-steps__one">
                <p>
                  <bdi>{{ one.absent.name ?? ('person.team.former' | translate) }}</bdi> →
                  <bdi>{{ one.colleague.name ?? ('person.team.former' | translate) }}</bdi>
                </p>
                <p class="small">
                  <oss-long-day [of]="one.from" /> – <oss-long-day [of]="one.to" />
                </p>
                @if (mayEnd(one)) {
                  <button type="button" class="button button--plain" (click)="asked.set(one.id)">
                    {{ 'substitution.end' | translate }}
                    <span class="visually-hidden">{{ one.colleague.name }}</span>
                  </button>
                }
              </li>
            } @empty {
              <li class="small">{{ 'substitution.none' | translate }}</li>
            }
          </ul>
        </section>
        <section class="person-card" aria-labelledby="substitution-new">
          <h2 id="substitution-new" tabindex="-1">{{ 'substitution.new' | translate }}</h2>
          <oss-name-substitute />
        </section>
      }
    </oss-page>
    @if (asked(); as id) {
      <oss-confirm-dialog
        heading="substitution.end-sure"
        act="substitution.end"
        [doing]="store.ending"
        (confirmed)="end(id)"
        (closed)="asked.set(undefined)"
      >
        <p>{{ 'substitution.end-more' | translate }}</p>
      </oss-confirm-dialog>
    }
  `,
})
export class SubstitutionsPage {
  protected readonly store = inject(SubstitutionsStore);
  protected readonly directory = inject(MunicipalityDirectory);
  protected readonly icons = { check };
  private readonly session = inject(SessionInView);
  protected readonly places = this.session.municipalities;
  /** The one that is asked about before it ends. */
  protected readonly asked = signal<string | undefined>(undefined);

  /** Who is away, or who signs. */
  protected mayEnd({ absent }: Substitutions[number]): boolean {
    return absent.id === this.session.operatorId() || this.session.may(casePermissions.signHours);
  }

  protected async end(id: string): Promise<void> {
    await this.store.end(id);
    if (!this.store.ending.failure()) this.asked.set(undefined);
  }
}
