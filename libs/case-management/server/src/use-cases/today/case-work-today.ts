import { Injectable } from '@nestjs/common';
import {
  caseClass,
  casePermissions,
  daysAhead,
  identityClass,
  residenceClass,
  type Today,
} from '@one-stop-shop/case-management/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import { renewalLine, taskLine } from '../../domain/line-of-today';
import { readTasksDue } from '../../persistence/cases/case-tasks';
import { readRenewalsDue } from '../../persistence/residence/renewals-due';
import { PromisedWords } from '../encounters/promised-words';
import { PlannedForToday } from '../plans/planned-today';
import { recordNamed } from './record-named';

/** What whoever follows people for years is to do: tasks and plans of cases, and whose card ends soon. */
@Injectable()
export class CaseWorkToday {
  constructor(
    private readonly words: PromisedWords,
    private readonly planned: PlannedForToday,
  ) {}

  /** Nothing for who may not see it; everybody shown is recorded as read. */
  async lines(
    tx: Transaction,
    operator: OperatorScope,
  ): Promise<Pick<Today, 'tasks' | 'planned' | 'renewals'>> {
    const { permissions, operatorId } = operator;
    const today = dayOf(tx.now);
    const seesCases = permissions.has(casePermissions.seeCases);
    const seesAll = permissions.has(casePermissions.seePersons);
    const [tasks, renewals] = await Promise.all([
      seesCases ? readTasksDue(tx, operatorId, plusDays(today, daysAhead)) : [],
      permissions.has(casePermissions.readNotes) ? readRenewalsDue(tx, today, seesAll) : [],
    ]);
    const words = await this.words.ofTasks(tasks);
    await recordNamed(tx, tasks, [identityClass, caseClass]);
    await recordNamed(tx, renewals, [identityClass, residenceClass]);
    return {
      tasks: tasks.map((task) => taskLine(task, words.get(task.id) ?? '')),
      planned: seesCases ? await this.planned.lines(tx, operator) : [],
      renewals: renewals.map((one) => renewalLine(one, today)),
    };
  }
}
