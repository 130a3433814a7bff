import { Injectable } from '@nestjs/common';
import type { ChangePreview } from '@one-stop-shop/scheduling/contracts';
import { UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { scopeOf, type PlannedChange } from './planned-change';
import { VisitWishes } from '../visit-wishes';
import { assessImpact } from './assess-impact';

/** What a change would do to the bookings that stand today; it writes nothing but the audit. */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: VisitWishes,
  ) {}

  /**
   * Throws the refusals of the change itself, as making it would.
   * @param signal ends the work once nobody waits for it
   */
  run(
    operator: OperatorScope,
    planned: PlannedChange,
    signal?: AbortSignal,
  ): Promise<ChangePreview> {
    return this.unitOfWork.inTransaction(scopeOf(operator, planned), async (tx) => {
      const { preview } = await assessImpact(tx, planned, 'try', this.wishes, signal);
      return preview;
    });
  }
}
