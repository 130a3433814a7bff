import { Injectable } from '@nestjs/common';
import {
  sentencesPermissions,
  type ReviewedLanguage,
  type SentenceKind,
  type WordsInReview,
} from '@one-stop-shop/sentences/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, sentences, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { inMinutes } from '../domain/counted-seconds';
import { LanguageNotTheirs } from '../domain/problems';
import { readTimeOf } from '../persistence/review-times';
import { readReviews } from '../persistence/reviews';
import { inReview, reviewedIds } from './in-review';
import { ReviewerAccounts } from './reviewer-accounts';
import { theirLanguages } from './their-languages';

/** Every sentence in a language that the mediator speaks, beside the Italian; drafts first. */
@Injectable()
export class ListWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: ReviewerAccounts,
  ) {}

  /** @throws LanguageNotTheirs */
  async run(
    scope: AccessScope,
    wanted?: ReviewedLanguage,
    kind?: SentenceKind,
  ): Promise<WordsInReview> {
    mustHold(scope, sentencesPermissions.reviewWords);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const languages = await theirLanguages(tx, this.accounts, scope);
      if (wanted && !languages.includes(wanted)) throw new LanguageNotTheirs();
      const time = await readTimeOf(tx, scope.operatorId, dayOf(tx.now));
      const minutes = inMinutes(time?.seconds ?? 0);
      const language = wanted ?? languages[0] ?? null;
      if (!language) return { language, languages, sentences: [], drafts: 0, minutes };
      const kept = await readReviews(tx, language);
      const ids = reviewedIds.filter((id) => !kind || sentences[id].kind === kind);
      const all = ids.map((id) => inReview(id, language, kept.get(id)));
      const drafts = all.filter(({ state }) => state === 'draft');
      const ordered = [...drafts, ...all.filter(({ state }) => state === 'reviewed')];
      return { language, languages, sentences: ordered, drafts: drafts.length, minutes };
    });
  }
}
