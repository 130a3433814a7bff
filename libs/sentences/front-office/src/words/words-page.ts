import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type ReviewedLanguage,
  type ReviewedSentence,
  type SentenceKind,
  sentenceKinds,
} from '@one-stop-shop/sentences/contracts';
import { ownName, writingDirection } from '@one-stop-shop/shared/contracts';
import { lastKnown } from '@one-stop-shop/shared/front-office';
import { ChoiceField, Filter, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { SentenceCard } from './sentence-card';
import { WordsApi } from './words-api';

/** As many as somebody reads in one go on a phone. */
const atOnce = 10;

/** Sentences of the service in a language that the mediator speaks, drafts first. */
@Component({
  selector: 'oss-words-page',
  imports: [ChoiceField, Filter, PageLayout, SentenceCard, TranslatePipe],
  templateUrl: './words-page.html',
})
export class WordsPage {
  private readonly api = inject(WordsApi);
  private readonly wanted = signal<ReviewedLanguage | undefined>(undefined);
  protected readonly kind = signal<SentenceKind | ''>('');
  protected readonly kinds = sentenceKinds.map((value) => ({ value, key: `words.kinds.${value}` }));
  private readonly reading = resource({
    params: () => ({ language: this.wanted(), kind: this.kind() || undefined }),
    loader: ({ params }) => this.api.words(params),
  });

  protected readonly words = lastKnown(this.reading);
  protected readonly failure = this.reading.error;
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;

  protected readonly drafts = linkedSignal(() => this.words()?.drafts ?? 0);
  protected readonly minutes = linkedSignal(() => this.words()?.minutes ?? 0);
  private readonly shown = linkedSignal(() => (this.words(), atOnce));
  protected readonly sentences = computed(() => this.words()?.sentences.slice(0, this.shown()));
  protected readonly hasMore = computed(() => (this.words()?.sentences.length ?? 0) > this.shown());

  protected choose(language: ReviewedLanguage): void {
    this.wanted.set(language);
  }

  protected only(kind: string): void {
    this.kind.set(kind as SentenceKind | '');
  }

  protected noteReview(before: 'draft' | 'reviewed', { minutes }: ReviewedSentence): void {
    this.minutes.set(minutes);
    if (before === 'draft') this.drafts.update((left) => Math.max(0, left - 1));
  }

  protected showMore(): void {
    this.shown.update((shown) => shown + atOnce);
  }

  protected refresh(): void {
    this.reading.reload();
  }
}
