import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { KeepOtherPlan as Kept } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  answerOnce,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { CaseCannotMove, OtherPlanReplaced, OtherPlanUnknown } from '../../domain/cases/problems';
import { findOtherPlan, writeOtherPlan } from '../../persistence/cases/other-plans';
import { caseInHand, type CaseInHand } from './case-in-hand';
import { mustDoCaseWork } from './keep-tasks';

/** What another office has agreed with somebody, so that two plans don't contradict each other. */
@Injectable()
export class KeepOtherPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * @param key of the form: sent twice, it is written once
   * @throws PersonUnknown, CaseUnknown, CaseCannotMove where it is closed, OtherPlanUnknown, OtherPlanReplaced
   */
  run(operator: OperatorScope, personId: string, key: string, said: Kept): Promise<DoneAct> {
    mustDoCaseWork(operator);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const found = await caseInHand(tx, operator, personId);
      const { municipality } = found.person;
      const form = { key, municipality, body: { personId, ...said } };
      return answerOnce<true, DoneAct>(tx, form, {
        work: () => this.write(tx, operator, found, said),
        answer: () => Promise.resolve({ learns: 'not_told' }),
      });
    });
  }

  private async write(
    tx: Transaction,
    { operatorId: writtenBy }: OperatorScope,
    { person, record }: CaseInHand,
    { kind, leader, number, from: firstDay, until, replaces }: Kept,
  ): Promise<true> {
    if (record.status === 'closed') throw new CaseCannotMove();
    if (replaces && !(await findOtherPlan(tx, person, replaces))) throw new OtherPlanUnknown();
    const { id: personId, municipality, restricted } = person;
    const key = await this.keys.of(municipality, personRecord(personId));
    const plan = {
      ...{ id: randomUUID(), personId, municipality, restricted, caseId: record.id, kind },
      ...{ firstDay, lastDay: until ?? null, replaces: replaces ?? null },
      ...{ writtenBy, writtenAt: tx.now },
    };
    const sealed = { said: { leader, ...(number && { number }) }, key };
    if (!(await writeOtherPlan(tx, plan, sealed))) throw new OtherPlanReplaced();
    return true;
  }
}
