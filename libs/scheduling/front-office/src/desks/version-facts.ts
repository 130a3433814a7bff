import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import unsure from 'lucide-static/icons/circle-help.svg';

import type { TimetableVersion } from '@one-stop-shop/scheduling/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

import { FactWords } from './fact-words';
import { comparedFacts } from './version-differences';

/** Everything about a version beside its hours. */
@Component({
  selector: 'oss-version-facts',
  imports: [FactWords, Icon, TranslatePipe],
  template: `
    <dl class="facts">
      @for (fact of facts; track fact) {
        <dt>{{ 'desks.fact.' + fact | translate }}</dt>
        <dd>
          <oss-fact-words [fact]="fact" [of]="version()" />
          @if (fact === 'email' && version().email && version().emailToVerify) {
            <span class="mark mark--to_call">
              <oss-icon [svg]="unsure" />{{ 'desks.to-verify' | translate }}
            </span>
          }
        </dd>
      }
      <dt>{{ 'desks.fact.source' | translate }}</dt>
      <dd>{{ version().source }}</dd>
    </dl>
  `,
})
export class VersionFacts {
  readonly version = input.required<TimetableVersion>();
  protected readonly facts = comparedFacts;
  protected readonly unsure = unsure;
}
