import { Component, computed, inject, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { verdictsOn } from '@one-stop-shop/oversight/contracts';
import { Day, LanguageChoice, Time, lastKnown } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { OversightApi } from '../oversight-api';
import { MessagesTable } from './messages-table';
import { sizeInWords } from './size-in-words';
import { VerdictMark } from './verdict-mark';

/** How the service fares: what waits, what failed, whether it is backed up and its audit holds. */
@Component({
  selector: 'oss-system-state-page',
  imports: [Day, MessagesTable, PageLayout, Time, TranslatePipe, VerdictMark],
  templateUrl: './system-state-page.html',
})
export class SystemStatePage {
  private readonly api = inject(OversightApi);
  private readonly choice = inject(LanguageChoice);
  private readonly reading = resource({ loader: () => this.api.state() });

  protected readonly state = lastKnown(this.reading);
  protected readonly failure = this.reading.error;
  protected readonly isReading = this.reading.isLoading;
  protected readonly verdicts = computed(() => {
    const state = this.state();
    return state && verdictsOn(state);
  });

  protected size(bytes: number): string {
    return sizeInWords(bytes, this.choice.language());
  }

  protected refresh(): void {
    this.reading.reload();
  }
}
