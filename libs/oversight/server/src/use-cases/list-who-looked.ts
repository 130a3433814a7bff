import { Injectable } from '@nestjs/common';
import {
  oversightPermissions,
  type WhoLooked,
  type WhoLookedQuery,
} from '@one-stop-shop/oversight/contracts';
import { placeIn } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { NothingRecorded } from '../domain/problems';
import { pageOfReadings, readingPlace } from '../domain/reading-place';
import { readingsOf } from '../persistence/readings-of-subject';
import { recordListOfReadings } from './record-list-of-readings';
import { subjectsBehind, SubjectsOfPerson } from './subjects-of-person';

/** Who looked at the data about one person, in the operator's own municipality. */
@Injectable()
export class ListWhoLooked {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectsOfPerson,
  ) {}

  /**
   * @throws NothingRecorded, for a foreign person as for none; RequestInvalid for an `after`
   * that no page gave
   */
  run(
    scope: AccessScope,
    subject: string,
    { after, limit }: Pick<WhoLookedQuery, 'after' | 'limit'>,
  ): Promise<WhoLooked> {
    mustHold(scope, oversightPermissions.seeWhoLooked);
    const begins = after ? placeIn(after, readingPlace) : undefined;
    const asking = { ...scope, purpose: 'who-looked' as const };
    return this.unitOfWork.inTransaction(asking, async (tx) => {
      const found = await readingsOf(tx, await subjectsBehind(tx, this.subjects, subject), {
        after: begins,
        most: limit + 1,
      });
      if (found.length === 0) throw new NothingRecorded();
      const { items: rows, next } = pageOfReadings(found, limit);
      await recordListOfReadings(tx, rows);
      return {
        items: rows.map(({ id: _, subject: __, at, ...reading }) => ({
          at: at.toISOString(),
          ...reading,
        })),
        next,
      };
    });
  }
}
