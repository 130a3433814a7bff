import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import globe from 'lucide-static/icons/globe.svg';

import {
  type PublicLanguage,
  type ServiceLanguage,
  ownName,
  writingDirection,
} from '@one-stop-shop/shared/contracts';
import {
  Act,
  Icon,
  LanguageChoice,
  PageHeading,
  languagesToOffer,
} from '@one-stop-shop/shared/front-office';

import { nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { OtherLanguages } from '../pieces/other-languages';
import { noNetworkWords } from './no-network-words';

/** First of all: in which language do we speak? It decides over all that follows. */
@Component({
  selector: 'oss-language-step',
  imports: [Icon, OtherLanguages, PageHeading, RouterLink, TranslatePipe],
  templateUrl: './language-step.html',
})
export class LanguageStep {
  private readonly choice = inject(LanguageChoice);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly globe = globe;
  protected readonly languages = languagesToOffer();
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  protected readonly noNetwork = noNetworkWords;
  protected readonly choosing = new Act();
  protected readonly othersShown = signal(false);
  protected readonly tapped = signal<PublicLanguage | undefined>(undefined);

  protected chooseLanguage(language: PublicLanguage): Promise<void> {
    this.tapped.set(language);
    return this.choosing.run(async () => {
      await this.choice.choose(language);
      await this.goOnWith(undefined);
    });
  }

  /** The pages stay in their language; the mediator speaks this one. */
  protected async goOnWith(mediator: ServiceLanguage | undefined): Promise<void> {
    this.draft.begin();
    this.draft.answer({ mediator });
    await this.router.navigate(['/prenota', nextStep(this.draft.answers())]);
  }
}
