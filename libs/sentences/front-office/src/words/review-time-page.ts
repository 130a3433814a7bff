import { Component, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { LoadState, LongDay, PageHeading, lastKnown } from '@one-stop-shop/shared/front-office';

import { WordsApi } from './words-api';

/** How long who has reviewed words, day by day. */
@Component({
  selector: 'oss-review-time-page',
  imports: [LoadState, LongDay, PageHeading, TranslatePipe],
  template: `
    <h1 ossPageHeading>{{ 'words.time.title' | translate }}</h1>
    <p>{{ 'words.time.how' | translate }}</p>
    <oss-load-state [failure]="failure()" [known]="!!time()" (retry)="refresh()" />
    @if (time(); as all) {
      @if (all.length === 0) {
        <p>{{ 'words.time.none' | translate }}</p>
      } @else {
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{{ 'words.time.day' | translate }}</th>
              <th scope="col">{{ 'words.time.who' | translate }}</th>
              <th scope="col">{{ 'words.time.minutes' | translate }}</th>
            </tr>
          </thead>
          <tbody>
            @for (line of all; track $index) {
              <tr>
                <td><oss-long-day [of]="line.day" /></td>
                <th scope="row">
                  <bdi>{{ line.name }}</bdi>
                </th>
                <td>
                  <span class="ledger__label">{{ 'words.time.minutes' | translate }}</span>
                  {{ line.minutes }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    }
  `,
})
export class ReviewTimePage {
  private readonly api = inject(WordsApi);
  private readonly reading = resource({ loader: () => this.api.time() });

  protected readonly time = lastKnown(this.reading);
  protected readonly failure = this.reading.error;

  protected refresh(): void {
    this.reading.reload();
  }
}
