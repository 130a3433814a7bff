import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** Around the fields that narrow a list: nobody sends it, and none of them is needed. */
@Component({
  selector: 'oss-filter',
  imports: [TranslatePipe],
  template: `
    <form
      class="desk-filter"
      role="search"
      [attr.aria-label]="label() | translate"
      (submit)="$event.preventDefault()"
    >
      <ng-content />
    </form>
  `,
})
export class Filter {
  /** Catalogue key of what is sought. */
  readonly label = input.required<string>();
}
