import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import {
  AsyncAction,
  ErrorSummary,
  Failure,
  type FieldError,
  PageHeading,
  LoadState,
  lastKnown,
} from '@one-stop-shop/shared/front-office';

import { ManagementApi } from '../changes/management-api';
import { ReachDraft } from './reach-draft';
import { ReachFields } from './reach-fields';

/** Puts right how a desk is reached: nobody's booking depends on it. */
@Component({
  selector: 'oss-reach-page',
  imports: [ErrorSummary, Failure, PageHeading, ReachFields, LoadState, RouterLink, TranslatePipe],
  template: `
    <a class="way-back" routerLink="../../..">{{ 'desks.title' | translate }}</a>
    <h1 ossPageHeading>
      {{ 'desks.reach-of' | translate: { desk: found()?.desk?.name ?? '' } }}
    </h1>
    <oss-load-state [failure]="reading.error()" [known]="!!desks()" (retry)="reading.reload()" />
    @if (draft(); as draft) {
      <form
        class="management-form"
        novalidate
        (submit)="$event.preventDefault(); save(draft)"
        (keydown.control.enter)="save(draft)"
      >
        <oss-error-summary [errors]="summary()" />
        <oss-reach-fields [draft]="draft" [tells]="tried()" />
        @if (saving.failure(); as failure) {
          <oss-failure [failure]="failure" [canRetry]="false" />
        }
        <div class="desk-form__acts">
          <button type="submit" class="button button--primary" [attr.aria-busy]="saving.running()">
            {{ (saving.running() ? 'change.running' : 'desks.correct') | translate }}
          </button>
        </div>
      </form>
    } @else if (desks()) {
      <p class="notice notice--warning">{{ 'problem.scheduling.timetable-unknown' | translate }}</p>
    }
  `,
  host: { class: 'management' },
})
export class ReachPage {
  /** Ids of desk and version, from the address. */
  readonly desk = input.required<string>();
  readonly version = input.required<string>();

  private readonly api = inject(ManagementApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly reading = resource({ loader: () => this.api.desks() });
  protected readonly desks = lastKnown(this.reading);
  protected readonly saving = new AsyncAction();
  protected readonly tried = signal(false);
  protected readonly summary = signal<readonly FieldError[]>([]);
  protected readonly found = computed(() => {
    const desk = this.desks()?.find(({ id }) => id === this.desk());
    const version = desk?.versions.find(({ id }) => id === this.version());
    return desk && version && { desk, version };
  });
  protected readonly draft = linkedSignal<ReachDraft | undefined>(() => {
    const version = this.found()?.version;
    return version && new ReachDraft(version);
  });

  protected async save(draft: ReachDraft): Promise<void> {
    this.tried.set(true);
    const wrong = draft.wrongFields();
    this.summary.set(wrong.map((field) => ({ field, words: `desks.wrong.${field}` })));
    if (wrong.length > 0) return;
    const reach = draft.asReach();
    await this.saving.run(() => this.api.correctReach(this.desk(), this.version(), reach));
    if (this.saving.failure()) return;
    await this.router.navigate(['../../..'], { relativeTo: this.route });
  }
}
