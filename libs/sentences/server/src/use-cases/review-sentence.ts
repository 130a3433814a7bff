import { Injectable } from '@nestjs/common';
import {
  sentencesPermissions,
  type ReviewedSentence,
  type ReviewSentence as Review,
} from '@one-stop-shop/sentences/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  saysTheSame,
  sourceMark,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { countedSeconds, inMinutes } from '../domain/counted-seconds';
import { LanguageNotTheirs, SentenceUnknown, TextChanged, TextUnfit } from '../domain/problems';
import { readTimeOf, writeTimeOf } from '../persistence/review-times';
import { readToReview, writeReview } from '../persistence/reviews';
import { inReview, reviewedIds } from './in-review';
import { ReviewerAccounts } from './reviewer-accounts';
import { theirLanguages } from './their-languages';

/** A mediator says that a text is right so, as it stands or mended. */
@Injectable()
export class ReviewSentence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: ReviewerAccounts,
  ) {}

  /**
   * @throws SentenceUnknown; LanguageNotTheirs; TextChanged, with the text as it stands, when it is
   * no longer the one that was shown; TextUnfit when a place or a form of a number is missing
   */
  async run(
    scope: AccessScope,
    { id: wanted, language, shown, text }: Review,
  ): Promise<ReviewedSentence> {
    mustHold(scope, sentencesPermissions.reviewWords);
    const id = reviewedIds.find((one) => one === wanted);
    if (!id) throw new SentenceUnknown();
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const languages = await theirLanguages(tx, this.accounts, scope);
      if (!languages.includes(language)) throw new LanguageNotTheirs();
      const now = inReview(id, language, await readToReview(tx, language, id));
      if (now.mark !== shown) throw new TextChanged(now);
      // A straight apostrophe quotes in ICU MessageFormat.
      const written = text.replaceAll("'", '’');
      if (!saysTheSame(id, language, written)) throw new TextUnfit();
      // Said twice it is no more work done, nor a word of anybody else.
      if (now.state === 'reviewed' && now.text === written)
        return { sentence: now, minutes: await minutesOf(tx, scope) };
      const review = { sentence: id, text: written, source: sourceMark(now.italian) };
      await writeReview(tx, language, review, scope.operatorId);
      const minutes = await countTime(tx, scope);
      return { sentence: inReview(id, language, { ...review, reviewedAt: tx.now }), minutes };
    });
  }
}

async function minutesOf(tx: Transaction, { operatorId }: OperatorScope): Promise<number> {
  return inMinutes((await readTimeOf(tx, operatorId, dayOf(tx.now)))?.seconds ?? 0);
}

async function countTime(tx: Transaction, { operatorId }: OperatorScope): Promise<number> {
  const day = dayOf(tx.now);
  const before = await readTimeOf(tx, operatorId, day);
  const seconds = (before?.seconds ?? 0) + countedSeconds(before?.lastActAt, tx.now);
  await writeTimeOf(tx, operatorId, day, seconds);
  return inMinutes(seconds);
}
