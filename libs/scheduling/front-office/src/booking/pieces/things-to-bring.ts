import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import card from 'lucide-static/icons/credit-card.svg';
import papers from 'lucide-static/icons/files.svg';
import identity from 'lucide-static/icons/id-card.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

/** What helps at the desk, in pictures and words. Nobody is sent away without it. */
@Component({
  selector: 'oss-things-to-bring',
  imports: [Icon, TranslatePipe],
  template: `
    <ul class="bring">
      @for (thing of things; track thing.words) {
        <li class="bring__thing">
          <oss-icon [svg]="thing.picture" />
          <span>{{ thing.words | translate }}</span>
        </li>
      }
    </ul>
    <p>{{ 'booking.bring.anyway' | translate }}</p>
  `,
})
export class ThingsToBring {
  protected readonly things = [
    { words: 'booking.bring.identity', picture: identity },
    { words: 'booking.bring.taxCode', picture: card },
    { words: 'booking.bring.papers', picture: papers },
  ];
}
