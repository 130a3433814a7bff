import { Component, ElementRef, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { VisitReason } from '@one-stop-shop/scheduling/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

import { nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { LanguageWish } from '../language-wish';
import { MediatorLanguage } from '../pieces/mediator-language';
import { StepPage } from '../pieces/step-page';
import { UnservedLanguage } from '../pieces/unserved-language';
import { reasons } from '../reasons';

/** What do you come for? It may stay open. */
@Component({
  selector: 'oss-reason-step',
  imports: [Icon, MediatorLanguage, StepPage, TranslatePipe, UnservedLanguage],
  templateUrl: './reason-step.html',
})
export class ReasonStep {
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);
  private readonly wish = inject(LanguageWish);
  private readonly unserved = viewChild.required(UnservedLanguage);
  private readonly next = viewChild.required<ElementRef<HTMLElement>>('next');

  protected readonly info = info;
  protected readonly reasons = reasons;
  protected readonly answers = this.draft.answers;

  protected chooseReason(reason: VisitReason): void {
    this.draft.answer({ reason });
  }

  protected write(words: string): void {
    this.draft.answer({ words });
  }

  protected focusNext(): void {
    this.next().nativeElement.focus();
  }

  protected async goOn(): Promise<void> {
    if (!this.wish.isServed()) return this.unserved().focus();
    const { words, lost } = this.answers();
    this.draft.answer({
      reasonAsked: true,
      words: words?.trim() || undefined,
      lost: { ...lost, words: false },
    });
    await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}
