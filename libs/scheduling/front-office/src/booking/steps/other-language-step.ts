import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import arrow from 'lucide-static/icons/arrow-left.svg';

import {
  type ServiceLanguage,
  isPublicLanguage,
  ownName,
  serviceLanguages,
  writingDirection,
} from '@one-stop-shop/shared/contracts';
import { Icon, PageHeading } from '@one-stop-shop/shared/front-office';

import { nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { DeskHours } from '../pieces/desk-hours';

/**
 * A door for those in whose language there are no pages yet: a mediator may speak it all
 * the same, and everybody may call or come.
 */
@Component({
  selector: 'oss-other-language-step',
  imports: [DeskHours, Icon, PageHeading, RouterLink, TranslatePipe],
  template: `
    <a class="back-link" routerLink="/prenota">
      <oss-icon class="icon--mirrored" [svg]="arrow" />
      {{ 'booking.back' | translate }}
    </a>
    <div class="stack stack--wide">
      <h1 ossPageHeading>{{ 'booking.language.title' | translate }}</h1>
      <ul class="chips">
        @for (language of languages; track language) {
          <li>
            <button
              type="button"
              class="chip chip--large"
              [attr.lang]="language"
              [dir]="directionOf(language)"
              (click)="chooseMediator(language)"
            >
              {{ nameOf(language) }}
            </button>
          </li>
        }
      </ul>
      <section class="stack">
        @if (someHavePhone()) {
          <h2>{{ 'booking.help.title' | translate }}</h2>
        }
        @for (desk of desks.hasValue() ? desks.value() : []; track desk.id) {
          <div>
            <p>
              <strong lang="it">{{ desk.name }}</strong><br />
              <bdi lang="it">{{ desk.address }}</bdi>
            </p>
            @if (!desk.phone) {
              <p>{{ 'booking.help.come' | translate }}</p>
            }
            <oss-desk-hours [desk]="desk" />
          </div>
        }
      </section>
    </div>
  `,
})
export class OtherLanguageStep {
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly arrow = arrow;
  protected readonly languages = serviceLanguages.filter((one) => !isPublicLanguage(one));
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  protected readonly desks = inject(DeskDirectory).desks;

  protected readonly someHavePhone = computed(
    () => this.desks.hasValue() && this.desks.value().some(({ phone }) => phone),
  );

  /** The pages stay in their language; the mediator speaks this one. */
  protected async chooseMediator(mediator: ServiceLanguage): Promise<void> {
    this.draft.begin();
    this.draft.answer({ language: undefined, mediator });
    await this.router.navigate(['/prenota', nextStep(this.draft.answers())]);
  }
}
