import { Injectable } from '@nestjs/common';
import type { Transaction } from '@one-stop-shop/shared/server';
import { readNamings, type TeamNaming } from '../../persistence/team/teamless-records';

/** Tells identity who was named for records that nobody followed, for its letter. */
@Injectable()
export class TeamNamingsQuery {
  of(tx: Transaction, ids: readonly string[]): Promise<readonly TeamNaming[]> {
    return ids.length === 0 ? Promise.resolve([]) : readNamings(tx, ids);
  }
}
