import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type CaseStatus,
  type CloseCase,
  type ProgressCase,
  type SuspendCase,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { CaseChangedSince, TasksOpen } from '../../domain/cases/problems';
import { learnsOfClosure } from '../../domain/cases/closure';
import { moveOf } from '../../domain/cases/transitions';
import { endAssignments } from '../../persistence/cases/case-assignments';
import { writeEvent, type CaseReason } from '../../persistence/cases/case-events';
import { changeCase } from '../../persistence/cases/case-records';
import { countOpenTasks, endTasks } from '../../persistence/cases/case-tasks';
import { caseInHand, type CaseInHand } from './case-in-hand';

/** How far a case is: said by its social worker, or by who stands in for them. */
@Injectable()
export class MoveCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * A case that is closed is opened again.
   * @throws PersonUnknown, CaseUnknown, CaseNotYours, CaseCannotMove, CaseChangedSince
   */
  progress(operator: OperatorScope, personId: string, said: ProgressCase): Promise<DoneAct> {
    return this.inHand(operator, personId, async (tx, found) => {
      await this.move(tx, operator, found, said);
      return { learns: 'present' };
    });
  }

  /** @throws as `progress` does */
  suspend(operator: OperatorScope, personId: string, said: SuspendCase): Promise<DoneAct> {
    return this.inHand(operator, personId, async (tx, found) => {
      const { reason, words, shown } = said;
      const why = { reason, ...(words && { words }) };
      await this.move(tx, operator, found, { to: 'suspended', shown }, why);
      return { learns: 'present' };
    });
  }

  /**
   * Who was assigned to it sees the person no more by that.
   * @throws as `progress` does; TasksOpen where something is to be done and isn't cancelled with it
   */
  close(operator: OperatorScope, personId: string, said: CloseCase): Promise<DoneAct> {
    return this.inHand(operator, personId, async (tx, found) => {
      const { reason, attempts, words, cancelTasks, shown } = said;
      const why = { reason, ...(attempts && { attempts }), ...(words && { words }) };
      moveOf(found.actor, found.record.status, 'closed');
      const open = await countOpenTasks(tx, found.record);
      if (open > 0 && !cancelTasks) throw new TasksOpen(open);
      await endTasks(tx, found.record, { how: 'cancelled', by: operator.operatorId });
      await this.move(tx, operator, found, { to: 'closed', shown }, why);
      await endAssignments(tx, found.record);
      return { learns: learnsOfClosure(reason) };
    });
  }

  private inHand(
    operator: OperatorScope,
    personId: string,
    work: (tx: Transaction, found: CaseInHand) => Promise<DoneAct>,
  ): Promise<DoneAct> {
    mustHold(operator, casePermissions.takeCharge);
    return this.unitOfWork.inTransaction(operator, async (tx) =>
      work(tx, await caseInHand(tx, operator, personId)),
    );
  }

  private async move(
    tx: Transaction,
    { operatorId: by }: OperatorScope,
    { person, record, actor }: CaseInHand,
    { to, shown }: { readonly to: CaseStatus; readonly shown: number },
    reason?: CaseReason,
  ): Promise<void> {
    const { status: from } = record;
    // Who may not act is told so, whatever their page shows.
    const kind = moveOf(actor, from, to);
    const key = reason && (await this.keys.of(person.municipality, personRecord(person.id)));
    await writeEvent(tx, record, { kind, from, to, by }, key && reason && { key, reason });
    const now = { status: to, since: tx.now };
    if (!(await changeCase(tx, record, shown, now))) throw new CaseChangedSince();
  }
}
