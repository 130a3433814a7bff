import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Icon } from '../icons/icon';

/** In the place of what is not there yet; what stands inside says what to do first. */
@Component({
  selector: 'oss-empty',
  imports: [Icon, TranslatePipe],
  template: `
    <div class="empty">
      @if (icon(); as drawing) {
        <oss-icon [svg]="drawing" />
      }
      <p class="empty__title">{{ title() | translate }}</p>
      <ng-content />
    </div>
  `,
})
export class Empty {
  /** Catalogue key. */
  readonly title = input.required<string>();
  /** SVG of an icon. */
  readonly icon = input<string>();
}
