import { Injectable } from '@nestjs/common';
import { sentencesPermissions } from '@one-stop-shop/sentences/contracts';
import { isSignedIn, type Transaction } from '@one-stop-shop/shared/server';
import { inMinutes } from '../domain/counted-seconds';
import { readTimesBetween } from '../persistence/review-times';

/** Tells other contexts how long somebody reviewed words; nothing where who asks may not know. */
@Injectable()
export class ReviewMinutesQuery {
  /** Days, both included. */
  async of(
    tx: Transaction,
    operatorId: string,
    from: string,
    to: string,
  ): Promise<readonly { readonly day: string; readonly minutes: number }[]> {
    const { scope } = tx;
    if (!isSignedIn(scope) || !scope.permissions.has(sentencesPermissions.reviewWords)) return [];
    const times = await readTimesBetween(tx, operatorId, from, to);
    return times.map(({ day, seconds }) => ({ day, minutes: inMinutes(seconds) }));
  }
}
