import { Injectable } from '@nestjs/common';
import type { ChangePreview } from '@one-stop-shop/scheduling/contracts';
import { UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { scopeOf, type PlannedChange } from './planned-change';
import { assessImpact } from './assess-impact';

/** What a change would do to the bookings that stand today; it writes nothing but the audit. */
@Injectable()
export class PreviewChange {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
      const { preview } = await assessImpact(tx, planned, 'try', signal);
      return preview;
    });
  }
}
