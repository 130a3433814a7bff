import { Injectable } from '@nestjs/common';
import type { AppliedChange } from '@one-stop-shop/scheduling/contracts';
import { answerOnce, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { ChangedSince, PreviewStale } from '../../domain/problems';
import { againWhenFaster, holdCalendar, isLostPlace } from '../../persistence/reservations';
import { readWrittenRules, stillStand, type WrittenRules } from '../../persistence/written-rules';
import { scopeOf, type PlannedChange } from './planned-change';
import { PreviewChange } from './preview-change';
import { settleBookings, SomebodyWasFaster } from './settle-bookings';
import { VisitWishes } from '../visit-wishes';
import { assessImpact } from './assess-impact';

/** What whoever makes a change has seen of it, and which bookings they rather cancel. */
export interface Decision {
  readonly seen: string;
  readonly cancel: readonly string[];
}

/** What is kept of a change; one made by an older version has nothing written down. */
interface MadeChange extends AppliedChange {
  readonly written?: WrittenRules;
}

/** A change of hours or shifts is made, and every booking that it hits finds its place or its end. */
@Injectable()
export class MakeChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preview: PreviewChange,
    private readonly wishes: VisitWishes,
  ) {}

  /**
   * All or nothing, once per key.
   * @throws PreviewStale with a fresh one when it is no longer what was seen, and the
   *         refusals of the change itself; ChangedSince when it is repeated and no longer so
   */
  async run(
    operator: OperatorScope,
    key: string,
    planned: PlannedChange,
    decision: Decision,
  ): Promise<AppliedChange> {
    try {
      return await againWhenFaster(() => this.make(operator, key, planned, decision));
    } catch (error) {
      if (!(error instanceof SomebodyWasFaster) && !isLostPlace(error)) throw error;
      throw new PreviewStale(await this.preview.run(operator, planned));
    }
  }

  private make(
    operator: OperatorScope,
    key: string,
    planned: PlannedChange,
    decision: Decision,
  ): Promise<AppliedChange> {
    const { change, municipalities } = planned;
    const body = { change, ...decision };
    return this.unitOfWork.inTransaction(scopeOf(operator, planned), (tx) =>
      answerOnce<MadeChange, AppliedChange>(
        tx,
        { key, municipality: municipalities[0], body },
        {
          work: async () => {
            await holdCalendar(tx, municipalities, 'to-change');
            const weighed = await assessImpact(tx, planned, 'make', this.wishes);
            if (weighed.preview.seen !== decision.seen) throw new SomebodyWasFaster();
            const applied = await settleBookings(tx, weighed, decision.cancel);
            return { ...applied, written: await readWrittenRules(tx) };
          },
          answer: async ({ written, ...applied }, repeated) => {
            if (repeated && !(await stillStand(tx, written))) throw new ChangedSince();
            return applied;
          },
        },
      ),
    );
  }
}
