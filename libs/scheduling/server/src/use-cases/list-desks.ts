import { Injectable } from '@nestjs/common';
import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { UnitOfWork, type VisitorScope } from '@one-stop-shop/shared/server';
import { readPublishedDesks } from '../persistence/published-desks';

/** The desks that are open to the public these days, as their timetables in force say. */
@Injectable()
export class ListDesks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: VisitorScope): Promise<PublicDesk[]> {
    return this.unitOfWork.inTransaction(scope, (tx) => readPublishedDesks(tx, dayOf(tx.now)));
  }
}
