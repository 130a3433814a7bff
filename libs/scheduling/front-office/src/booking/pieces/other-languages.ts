import { Component, inject, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type ServiceLanguage,
  isPublicLanguage,
  ownName,
  serviceLanguages,
  writingDirection,
} from '@one-stop-shop/shared/contracts';

import { DeskDirectory } from '../desk-directory';
import { DeskHours } from './desk-hours';

/**
 * A door for those in whose language there are no pages yet: a mediator may speak it
 * all the same, and everybody may call or come. Shown when asked for: the scripts of all
 * languages would weigh on the first page.
 */
@Component({
  selector: 'oss-other-languages',
  imports: [DeskHours, TranslatePipe],
  host: { class: 'stack' },
  template: `
    <ul class="chips">
      @for (language of languages; track language) {
        <li>
          <button
            type="button"
            class="chip"
            [attr.lang]="language"
            [dir]="directionOf(language)"
            (click)="choose.emit(language)"
          >
            {{ nameOf(language) }}
          </button>
        </li>
      }
    </ul>
    <h2>{{ 'booking.help.title' | translate }}</h2>
    @for (desk of desks.hasValue() ? desks.value() : []; track desk.id) {
      <section>
        <p>
          <strong lang="it">{{ desk.name }}</strong><br />
          <bdi lang="it">{{ desk.address }}</bdi>
        </p>
        <oss-desk-hours [desk]="desk" />
      </section>
    }
  `,
})
export class OtherLanguages {
  /** The mediator shall speak it. */
  readonly choose = output<ServiceLanguage>();

  protected readonly languages = serviceLanguages.filter((one) => !isPublicLanguage(one));
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  protected readonly desks = inject(DeskDirectory).desks;
}
