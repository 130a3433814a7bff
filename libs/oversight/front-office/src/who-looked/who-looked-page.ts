import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import nobody from 'lucide-static/icons/eye-off.svg';

import { MorePages, Pages, isRefusal } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { OversightApi } from '../oversight-api';
import { HandOver } from './hand-over';
import { ReadingsTable } from './readings-table';

/** Who looked at somebody, asked from their page or from an appointment, so that the desk can tell them. */
@Component({
  selector: 'oss-who-looked-page',
  imports: [Empty, HandOver, MorePages, PageLayout, ReadingsTable, TranslatePipe],
  templateUrl: './who-looked-page.html',
})
export class WhoLookedPage {
  /** Id of the person or of the appointment, from the address. */
  readonly subject = input.required<string>();
  /** Which page led here, from the address: `persona`, or the agenda. */
  readonly da = input<string>();

  private readonly api = inject(OversightApi);
  protected readonly nobodyIcon = nobody;
  protected readonly pages = new Pages(this.subject, (subject, after) =>
    this.api.whoLooked(subject, after),
  );
  protected readonly back = computed(() =>
    this.da() === 'persona'
      ? {
          address: `/sportello/persone/${this.subject()}`,
          words: 'oversight.who-looked.back-person',
        }
      : { address: '/sportello/agenda', words: 'oversight.who-looked.back' },
  );
  protected readonly isNobody = computed(() =>
    isRefusal(this.pages.failure(), 'oversight.nothing-recorded'),
  );
}
