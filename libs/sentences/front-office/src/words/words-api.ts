import { Service, inject } from '@angular/core';

import type {
  ReviewSentence,
  ReviewTime,
  ReviewedSentence,
  WordsInReview,
  WordsQuery,
} from '@one-stop-shop/sentences/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** The words of the service. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class WordsApi {
  private readonly api = inject(Api);

  words(query: WordsQuery): Promise<WordsInReview> {
    return this.api.get('/api/words', { ...query });
  }

  review(review: ReviewSentence): Promise<ReviewedSentence> {
    return this.api.post('/api/words', review);
  }

  time(): Promise<ReviewTime> {
    return this.api.get('/api/words/time');
  }
}
