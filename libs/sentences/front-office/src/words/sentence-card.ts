import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import type {
  ReviewedLanguage,
  ReviewedSentence,
  SentenceInReview,
} from '@one-stop-shop/sentences/contracts';
import { writingDirection } from '@one-stop-shop/shared/contracts';
import { AsyncAction, Failure, Icon, Refusal } from '@one-stop-shop/shared/front-office';

import { WordsApi } from './words-api';

/** One sentence beside its Italian: right so, or mended. */
@Component({
  selector: 'oss-sentence-card',
  imports: [Failure, Icon, TranslatePipe],
  templateUrl: './sentence-card.html',
})
export class SentenceCard {
  private readonly api = inject(WordsApi);

  readonly sentence = input.required<SentenceInReview>();
  readonly language = input.required<ReviewedLanguage>();
  readonly reviewed = output<ReviewedSentence>();

  protected readonly check = check;
  protected readonly reviewing = new AsyncAction();
  /** As it stands for all: the one that came, or another that somebody wrote meanwhile. */
  protected readonly current = linkedSignal(() => this.sentence());
  protected readonly text = linkedSignal(() => this.sentence().text);
  protected readonly theirs = signal<string | undefined>(undefined);

  protected readonly direction = computed(() => writingDirection(this.language()));
  protected readonly isMended = computed(() => this.text().trim() !== this.current().text);
  protected readonly isDone = computed(
    () => this.current().state === 'reviewed' && !this.isMended() && !this.theirs(),
  );

  protected approve(): Promise<void> {
    return this.reviewing.run(async () => {
      const { id, mark: shown } = this.current();
      const review = { id, language: this.language(), shown, text: this.text().trim() };
      try {
        const done = await this.api.review(review);
        this.theirs.set(undefined);
        this.current.set(done.sentence);
        this.text.set(done.sentence.text);
        this.reviewed.emit(done);
      } catch (failure) {
        this.showTheirs(failure);
        throw failure;
      }
    });
  }

  // Both versions stay in view: theirs above, one's own in the field.
  private showTheirs(failure: unknown): void {
    if (!(failure instanceof Refusal) || failure.problem.code !== 'sentences.text-changed') return;
    const { now } = failure.problem as unknown as { now: SentenceInReview };
    this.current.set(now);
    this.theirs.set(now.text);
  }
}
