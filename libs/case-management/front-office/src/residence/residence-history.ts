import { Component, inject, input, output, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Day, Dialog, LoadState, Time } from '@one-stop-shop/shared/front-office';

import { PersonsApi } from '../persons-api';
import { StatedDays } from './stated-days';

/** What was said of somebody's papers, the newest first, each with who said and who wrote it. */
@Component({
  selector: 'oss-residence-history',
  imports: [Day, Dialog, LoadState, StatedDays, Time, TranslatePipe],
  template: `
    <oss-dialog heading="residence.title" (closed)="closed.emit()">
      <p class="small">{{ 'residence.history' | translate }}</p>
      <oss-load-state
        [failure]="reading.error()"
        [known]="reading.hasValue()"
        (retry)="reading.reload()"
      />
      @if (reading.hasValue()) {
        <ol class="fact-history">
          @for (one of reading.value(); track $index) {
            <li>
              <p class="residence__called">
                {{ 'residence.called.' + one.said.title | translate }}
              </p>
              <oss-stated-days [of]="one.said" />
              <p class="small">
                {{ 'person.source.' + one.source | translate }},
                <oss-day [at]="one.recordedAt" />&ngsp;<oss-time [at]="one.recordedAt" />
                @if (one.by; as name) {
                  – {{ 'person.page.by' | translate: { name } }}
                }
              </p>
            </li>
          }
        </ol>
      }
    </oss-dialog>
  `,
})
export class ResidenceHistory {
  /** Id. */
  readonly person = input.required<string>();
  readonly closed = output();

  private readonly persons = inject(PersonsApi);
  protected readonly reading = resource({
    params: () => this.person(),
    loader: ({ params }) => this.persons.residenceHistory(params),
  });
}
