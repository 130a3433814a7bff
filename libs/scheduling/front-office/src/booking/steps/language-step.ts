import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { type PublicLanguage, ownName, writingDirection } from '@one-stop-shop/shared/contracts';
import {
  Act,
  Failure,
  LanguageChoice,
  PageHeading,
  languagesToOffer,
} from '@one-stop-shop/shared/front-office';

import { nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';

/** First of all: in which language do we speak? */
@Component({
  selector: 'oss-language-step',
  imports: [Failure, PageHeading, RouterLink, TranslatePipe],
  templateUrl: './language-step.html',
})
export class LanguageStep {
  private readonly choice = inject(LanguageChoice);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly languages = languagesToOffer();
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  protected readonly choosing = new Act();

  protected chooseLanguage(language: PublicLanguage): Promise<void> {
    return this.choosing.run(async () => {
      await this.choice.choose(language);
      this.draft.begin();
      await this.router.navigate(['/prenota', nextStep(this.draft.answers())]);
    });
  }
}
