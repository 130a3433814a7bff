import { Injectable } from '@nestjs/common';
import {
  writtenLanguage,
  type PublicLanguage,
  type ServiceLanguage,
} from '@one-stop-shop/shared/contracts';
import type { ReviewedText, Reviews, Transaction } from '@one-stop-shop/shared/server';
import { readReviewsOf } from '../persistence/reviews';

/** Tells whoever writes to persons what mediators have reviewed of the words. */
@Injectable()
export class SentenceReviewsQuery {
  async find(
    tx: Transaction,
    languages: readonly ServiceLanguage[],
    kinds: readonly string[],
  ): Promise<Reviews> {
    const wanted = [...new Set(languages.map(writtenLanguage))].filter((one) => one !== 'it');
    const found = new Map<PublicLanguage, Map<string, ReviewedText>>();
    if (wanted.length === 0) return found;
    for (const { language, sentence, text, source } of await readReviewsOf(tx, wanted, kinds)) {
      const known = found.get(language) ?? new Map<string, ReviewedText>();
      found.set(language, known.set(sentence, { text, source }));
    }
    return found;
  }
}
