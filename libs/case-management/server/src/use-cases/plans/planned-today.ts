import { Injectable } from '@nestjs/common';
import {
  daysAhead,
  identityClass,
  planClass,
  type PlannedToday,
} from '@one-stop-shop/case-management/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import {
  personRecord,
  RecordKeys,
  speaker,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { plannedLine } from '../../domain/line-of-today';
import { readActionsDue } from '../../persistence/plans/plan-actions';
import { openPlan } from '../../persistence/plans/plans';
import { saidIn } from '../../templates/plan/planned-words';
import { recordNamed } from '../today/record-named';

/** What is to be done of plans, of cases that who asks leads or follows. */
@Injectable()
export class PlannedForToday {
  constructor(private readonly keys: RecordKeys) {}

  /** Everybody shown is recorded as read. */
  async lines(tx: Transaction, { operatorId }: OperatorScope): Promise<PlannedToday[]> {
    const today = dayOf(tx.now);
    const due = await readActionsDue(tx, operatorId, today, plusDays(today, daysAhead));
    // Italian needs no review.
    const say = speaker(new Map());
    await recordNamed(tx, due, [identityClass, planClass]);
    const lines: PlannedToday[] = [];
    for (const [municipality, there] of Map.groupBy(due, (one) => one.municipality)) {
      const subjects = there.map(({ personId }) => personId);
      const keys = await this.keys.several(municipality, subjects.map(personRecord));
      for (const action of there) {
        const key = keys.get(personRecord(action.personId));
        const planned = key && openPlan({ ...action, id: action.planId }, key).actions;
        const says = planned?.[action.position]?.says;
        if (says) lines.push(plannedLine(action, saidIn(says, 'action', 'it', say).italian));
      }
    }
    return lines.toSorted((one, other) => one.due.localeCompare(other.due));
  }
}
