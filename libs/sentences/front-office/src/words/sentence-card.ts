import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';

import {
  type ReviewSentence,
  type ReviewedLanguage,
  type ReviewedSentence,
  type SentenceInReview,
  reviewSentence,
} from '@one-stop-shop/sentences/contracts';
import { writingDirection } from '@one-stop-shop/shared/contracts';
import { Icon, Refusal } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  LongTextField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { WordsApi } from './words-api';

/** Tells the fields of cards on one page apart. */
let cards = 0;

/** One sentence beside its Italian: right so, or mended. */
@Component({
  selector: 'oss-sentence-card',
  imports: [Form, FormField, Icon, LongTextField, TranslatePipe],
  templateUrl: './sentence-card.html',
})
export class SentenceCard {
  private readonly api = inject(WordsApi);

  readonly sentence = input.required<SentenceInReview>();
  readonly language = input.required<ReviewedLanguage>();
  readonly reviewed = output<ReviewedSentence>();

  protected readonly check = check;
  /** As it stands for all: the one that came, or another that somebody wrote meanwhile. */
  protected readonly current = linkedSignal(() => this.sentence());
  protected readonly theirs = signal<string | undefined>(undefined);
  protected readonly form = new RequestForm({
    name: `sentence-${++cards}`,
    contract: reviewSentence,
    written: linkedSignal<{ text: string }>(() => ({ text: this.sentence().text })),
    asRequest: ({ text }) => {
      const { id, mark: shown } = this.current();
      return { id, language: this.language(), shown, text };
    },
    wrong: 'words.wrong',
    draft: () => `sentence:${this.sentence().id}:${this.language()}`,
    act: (review) => this.review(review),
  });

  protected readonly direction = computed(() => writingDirection(this.language()));
  private readonly isMended = computed(
    () => this.form.fields.text().value().trim() !== this.current().text,
  );
  protected readonly isDone = computed(
    () => this.current().state === 'reviewed' && !this.isMended() && !this.theirs(),
  );
  protected readonly act = computed(() => (this.isMended() ? 'words.mend' : 'words.approve'));

  private async review(review: ReviewSentence): Promise<void> {
    try {
      const done = await this.api.review(review);
      this.theirs.set(undefined);
      this.current.set(done.sentence);
      this.form.begin({ text: done.sentence.text });
      this.reviewed.emit(done);
    } catch (failure) {
      this.showTheirs(failure);
      throw failure;
    }
  }

  // Both versions stay in view: theirs above, one's own in the field.
  private showTheirs(failure: unknown): void {
    if (!(failure instanceof Refusal) || failure.problem.code !== 'sentences.text-changed') return;
    const { now } = failure.problem as unknown as { now: SentenceInReview };
    this.current.set(now);
    this.theirs.set(now.text);
  }
}
