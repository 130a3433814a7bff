import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  mostOpenTasks,
  type AddTask,
  type EndTask,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  answerOnce,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  CaseCannotMove,
  OwnerUnknown,
  TaskOver,
  TasksTooMany,
  TaskUnknown,
} from '../../domain/cases/problems';
import { findCase } from '../../persistence/cases/case-records';
import {
  countOpenTasks,
  endTasks,
  findTask,
  sealTask,
  writeTask,
} from '../../persistence/cases/case-tasks';
import { StaffNames } from '../hours/work-facts';
import { caseInHand, type CaseInHand } from './case-in-hand';
import { whoSeesCase } from './who-sees-case';

/** What is to be done in a case, said by any of those who see it. */
@Injectable()
export class KeepTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly staff: StaffNames,
  ) {}

  /**
   * @param key of the form: sent twice, it is one task
   * @throws PersonUnknown, CaseUnknown, CaseCannotMove where it is closed, OwnerUnknown, TasksTooMany
   */
  add(operator: OperatorScope, personId: string, key: string, said: AddTask): Promise<DoneAct> {
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

  /** Saying the same twice is no error. @throws PersonUnknown, CaseUnknown, TaskUnknown, TaskOver */
  end(operator: OperatorScope, personId: string, task: string, { how }: EndTask): Promise<DoneAct> {
    mustDoCaseWork(operator);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { record } = await caseInHand(tx, operator, personId);
      const ended = await endTasks(tx, record, { how, task, by: operator.operatorId });
      if (ended === 0) {
        const found = await findTask(tx, record, task);
        if (!found) throw new TaskUnknown();
        if (found.ended !== how) throw new TaskOver();
      }
      return { learns: 'not_told' };
    });
  }

  private async write(
    tx: Transaction,
    { operatorId: addedBy }: OperatorScope,
    { person, record }: CaseInHand,
    { words, due, owner }: AddTask,
  ): Promise<true> {
    const open = await countOpenTasks(tx, record);
    // Whoever closed it meanwhile counted before this one.
    const now = await findCase(tx, person);
    if (!now || now.status === 'closed') throw new CaseCannotMove();
    if (open >= mostOpenTasks) throw new TasksTooMany();
    const owners = await whoSeesCase(tx, this.staff, person, record);
    if (!owners.some(({ id }) => id === owner)) throw new OwnerUnknown();
    const { id: personId, municipality, restricted } = person;
    const key = await this.keys.of(municipality, personRecord(personId));
    const id = randomUUID();
    await writeTask(tx, {
      ...{ id, personId, municipality, restricted, caseId: record.id, due, owner, addedBy },
      ...{ addedAt: tx.now, sealed: sealTask(id, words, key) },
    });
    return true;
  }
}

/** Who sees cases and meets people does what is to be done in them. */
export function mustDoCaseWork(operator: OperatorScope): void {
  mustHold(operator, casePermissions.seeCases);
  mustHold(operator, casePermissions.recordEncounter);
}
