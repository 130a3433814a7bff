import { Injectable } from '@nestjs/common';
import { sentencesPermissions, type ReviewTime } from '@one-stop-shop/sentences/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { inMinutes } from '../domain/counted-seconds';
import { readTimesSince } from '../persistence/review-times';
import { ReviewerAccounts } from './reviewer-accounts';

const daysBack = 90;

/** How long who has reviewed words, for the hours that the administration accounts for. */
@Injectable()
export class ListReviewTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: ReviewerAccounts,
  ) {}

  async run(scope: AccessScope): Promise<ReviewTime> {
    mustHold(scope, sentencesPermissions.seeReviewTime);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const from = plusDays(dayOf(tx.now), -daysBack);
      const times = await readTimesSince(tx, from);
      const ids = [...new Set(times.map(({ operatorId }) => operatorId))];
      const reviewers = await this.accounts.find(tx, { ids, from });
      const names = new Map(reviewers.map(({ id, name }) => [id, name]));
      return times.map(({ day, operatorId, seconds }) => ({
        day,
        name: names.get(operatorId) ?? '–',
        minutes: inMinutes(seconds),
      }));
    });
  }
}
