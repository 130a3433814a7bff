import { writtenLanguage, type ServiceLanguage } from '@one-stop-shop/shared/contracts';
import {
  SentenceReviews,
  sentences,
  sourceMark,
  textOf,
  type Reviews,
  type SentenceId,
  type Transaction,
} from '@one-stop-shop/shared/server';

/** What mediators have read: nothing, until a language is said to be read whole. */
export class KnownReviews extends SentenceReviews {
  private readonly whole = new Set<ServiceLanguage>();

  readAll(language: ServiceLanguage): void {
    this.whole.add(language);
  }

  find(_tx: Transaction, languages: readonly ServiceLanguage[]): Promise<Reviews> {
    const ids = Object.keys(sentences) as SentenceId[];
    return Promise.resolve(
      new Map(
        languages
          .filter((one) => this.whole.has(one))
          .map(writtenLanguage)
          .map((language) => [
            language,
            new Map(
              ids.map((id) => {
                const { text } = textOf(id, language);
                return [id, { text, source: sourceMark(sentences[id].text) }] as const;
              }),
            ),
          ]),
      ),
    );
  }
}
