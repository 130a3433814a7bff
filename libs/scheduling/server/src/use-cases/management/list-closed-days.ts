import { Injectable } from '@nestjs/common';
import { schedulingPermissions, type ClosedDays } from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { feastRuleOf, nextFeastDays } from '../../domain/feast-rule';
import { readClosures, readFeasts } from '../../persistence/closed-days';

/** Closures that are not over and the feasts of every year, of the municipalities in view. */
@Injectable()
export class ListClosedDays {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(operator: OperatorScope): Promise<ClosedDays> {
    mustHold(operator, schedulingPermissions.manageDesk);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const today = dayOf(tx.now);
      const feasts = await readFeasts(tx);
      return {
        closures: await readClosures(tx, today),
        feasts: feasts.map((feast) => ({
          ...feast,
          rule: feastRuleOf(feast.rule),
          nextDays: nextFeastDays(feast.rule, today),
        })),
      };
    });
  }
}
