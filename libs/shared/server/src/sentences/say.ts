import type { PublicLanguage, ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '../tenancy/transaction';
import { sentence, type ReviewedText, type SaidSentence } from './sentence';
import type { Slots } from './slots';
import type { SentenceId } from './texts';

/** Says a coded sentence as mediators have reviewed it, else as the program brings it. */
export type Say = (id: SentenceId, language: PublicLanguage, slots?: Slots) => SaidSentence;

/** What mediators have reviewed, by language and sentence. */
export type Reviews = ReadonlyMap<PublicLanguage, ReadonlyMap<string, ReviewedText>>;

export function speaker(reviews: Reviews): Say {
  return (id, language, slots) => sentence(id, language, slots, reviews.get(language)?.get(id));
}

/** The question of whoever writes to persons: what has been reviewed of their words. */
export abstract class SentenceReviews {
  /**
   * Asks the database once, however many letters are written, and not at all for Italian.
   * @param languages that persons speak; of each, the one in which we write to them
   * @param kinds first words of the ids, `letter` of `letter.map`
   */
  abstract find(
    tx: Transaction,
    languages: readonly ServiceLanguage[],
    kinds: readonly string[],
  ): Promise<Reviews>;
}
