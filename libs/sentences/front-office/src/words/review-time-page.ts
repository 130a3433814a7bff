import { Component, inject, resource } from '@angular/core';

import type { ReviewTime } from '@one-stop-shop/sentences/contracts';
import { LongDay, lastKnown } from '@one-stop-shop/shared/front-office';
import { Column, Empty, PageLayout, Table } from '@one-stop-shop/shared/front-office/staff';

import { WordsApi } from './words-api';

/** How long who has reviewed words, day by day. */
@Component({
  selector: 'oss-review-time-page',
  imports: [Column, Empty, LongDay, PageLayout, Table],
  template: `
    <oss-page
      title="words.time.title"
      lead="words.time.how"
      width="list"
      [failure]="failure()"
      [known]="!!time()"
      (retry)="refresh()"
    >
      @if (time(); as all) {
        @if (all.length === 0) {
          <oss-empty title="words.time.none" />
        } @else {
          <oss-table title="words.time.title" [rows]="all" [key]="keyOf">
            <ng-template ossColumn="words.time.who" namesRow [of]="all" let-line>
              <bdi>{{ line.name }}</bdi>
            </ng-template>
            <ng-template ossColumn="words.time.day" [of]="all" let-line>
              <oss-long-day [of]="line.day" />
            </ng-template>
            <ng-template ossColumn="words.time.minutes" figures [of]="all" let-line>
              {{ line.minutes }}
            </ng-template>
          </oss-table>
        }
      }
    </oss-page>
  `,
})
export class ReviewTimePage {
  private readonly api = inject(WordsApi);
  private readonly reading = resource({ loader: () => this.api.time() });

  protected readonly time = lastKnown(this.reading);
  protected readonly failure = this.reading.error;

  protected readonly keyOf = ({ day, name }: ReviewTime[number]) => `${day} ${name}`;

  protected refresh(): void {
    this.reading.reload();
  }
}
