import { Component, DOCUMENT, DestroyRef, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import globe from 'lucide-static/icons/globe.svg';

import {
  type PublicLanguage,
  isPublicLanguage,
  ownName,
  serviceLanguages,
  writingDirection,
} from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  Icon,
  LanguageChoice,
  PageHeading,
  languagesToOffer,
} from '@one-stop-shop/shared/front-office';

import { nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { noNetworkWords } from './no-network-words';

/** First of all: in which language do we speak? It decides over all that follows. */
@Component({
  selector: 'oss-language-step',
  imports: [Icon, PageHeading, RouterLink, TranslatePipe],
  templateUrl: './language-step.html',
})
export class LanguageStep {
  private readonly choice = inject(LanguageChoice);
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);

  protected readonly globe = globe;
  protected readonly languages = languagesToOffer();
  /** Named on their door, for whoever can't read the language of this page. */
  protected readonly languagesWithoutPages = serviceLanguages.filter(
    (language) => !isPublicLanguage(language),
  );
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  protected readonly noNetwork = noNetworkWords;
  protected readonly choosing = new AsyncAction();
  protected readonly tapped = signal<PublicLanguage | undefined>(undefined);

  private readonly page = inject(DOCUMENT);
  private wasMissing = false;

  constructor() {
    // While somebody looks at the tiles the other questions arrive, unhurried by the first view.
    const timer = setTimeout(() => {
      const arriving = [loadOtherSteps(), this.choice.prepare(wordsOfOtherSteps)];
      void Promise.all(arriving).catch(() => undefined);
    }, 1500);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected chooseLanguage(language: PublicLanguage): Promise<void> {
    this.tapped.set(language);
    this.choice.want(wordsOfOtherSteps);
    return this.choosing.run(async () => {
      await this.choice.choose(language);
      this.draft.begin();
      // What was said otherwise before was perhaps said by who sat here before.
      this.draft.answer({ language, mediator: undefined });
      await this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    const step = `/prenota/${nextStep(this.draft.answers())}`;
    try {
      await loadOtherSteps();
    } catch (failure) {
      // Some browsers remember for good that a piece of a program could not be had: the second
      // time the page is asked for anew.
      if (!this.wasMissing) {
        this.wasMissing = true;
        throw failure;
      }
      this.page.defaultView?.location.assign(step);
      return;
    }
    await this.router.navigateByUrl(step);
  }
}

const loadOtherSteps = () => import('../steps');
const wordsOfOtherSteps = ['scheduling/public'];
