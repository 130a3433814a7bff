import { Component, computed, inject, input, output, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { FactKind, PersonFacts } from '@one-stop-shop/case-management/contracts';
import { Day, Dialog, LoadState, Time } from '@one-stop-shop/shared/front-office';

import { FactWords } from '../facts/fact-words';
import { PersonsApi } from '../persons-api';

/** What a fact was before, the newest first, each with who said it. */
@Component({
  selector: 'oss-fact-history',
  imports: [Day, Dialog, FactWords, LoadState, Time, TranslatePipe],
  template: `
    <oss-dialog [heading]="'person.fact.' + kind()" (closed)="closed.emit()">
      <p class="small">{{ 'person.page.history' | translate }}</p>
      <oss-load-state
        [failure]="reading.error()"
        [known]="reading.hasValue()"
        (retry)="reading.reload()"
      />
      <ol class="fact-history">
        @for (one of shown(); track $index) {
          <li>
            @if (one.facts; as facts) {
              <oss-fact-words [kind]="kind()" [of]="facts" />
            } @else {
              {{ 'person.page.taken-back' | translate }}
            }
            <p class="small">
              {{ 'person.source.' + one.source | translate }}, <oss-day [at]="one.recordedAt" />
              <oss-time [at]="one.recordedAt" />
            </p>
          </li>
        }
      </ol>
    </oss-dialog>
  `,
})
export class FactHistory {
  /** Id. */
  readonly person = input.required<string>();
  readonly kind = input.required<FactKind>();
  readonly closed = output();

  private readonly persons = inject(PersonsApi);
  protected readonly reading = resource({
    params: () => this.person(),
    loader: ({ params }) => this.persons.history(params),
  });
  protected readonly shown = computed(() => {
    const all = this.reading.hasValue() ? this.reading.value() : [];
    return all
      .filter(({ kind }) => kind === this.kind())
      .map(({ kind, value, ...origin }) => ({
        ...origin,
        facts:
          value === null || value === undefined ? undefined : ({ [kind]: value } as PersonFacts),
      }));
  });
}
