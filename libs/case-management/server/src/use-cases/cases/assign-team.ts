import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  longestAssignment,
  mostAssigned,
  type AssignToCase,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  AssignedAlready,
  AssignedTooMany,
  AssignmentOver,
  AssignmentTooLong,
  AssignmentUnknown,
  CaseCannotMove,
  ColleagueNotOfTeam,
} from '../../domain/cases/problems';
import { ColleagueUnknown, ColleagueUnwanted } from '../../domain/team-problems';
import {
  endAssignments,
  isOver,
  readAssignments,
  writeAssignment,
} from '../../persistence/cases/case-assignments';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { readUnwanted } from '../../persistence/persons/unwanted-mediators';
import { readTeam } from '../../persistence/team/teams';
import { StaffNames } from '../hours/work-facts';
import { caseToLead } from './case-in-hand';

/** Whoever leads a case says who follows it beside them, and until when. */
@Injectable()
export class AssignTeam {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /**
   * @throws PersonUnknown, CaseUnknown, CaseNotYours, CaseCannotMove where it is closed, AssignmentOver,
   *         AssignmentTooLong, AssignedAlready, AssignedTooMany; ColleagueUnknown where they receive
   *         nobody here, ColleagueUnwanted, ColleagueNotOfTeam
   */
  assign(operator: OperatorScope, personId: string, said: AssignToCase): Promise<DoneAct> {
    mustHold(operator, casePermissions.takeCharge);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { person, record } = await caseToLead(tx, operator, personId);
      if (record.status === 'closed') throw new CaseCannotMove();
      const { colleague: operatorId, until: lastDay } = said;
      const firstDay = dayOf(tx.now);
      if (lastDay < firstDay) throw new AssignmentOver();
      if (plusDays(firstDay, longestAssignment - 1) < lastDay) throw new AssignmentTooLong();
      await this.mustFit(tx, person, operatorId);
      const running = (await readAssignments(tx, record)).filter((one) => !isOver(one, firstDay));
      if (running.some((one) => one.operatorId === operatorId)) throw new AssignedAlready();
      if (running.length >= mostAssigned) throw new AssignedTooMany();
      const { municipality, restricted } = person;
      await writeAssignment(tx, {
        ...{ id: randomUUID(), personId, municipality, restricted, caseId: record.id, operatorId },
        ...{ firstDay, lastDay, assignedBy: operator.operatorId, assignedAt: tx.now },
        endedAt: null,
      });
      return { learns: 'present' };
    });
  }

  /** Saying the same twice is no error. @throws PersonUnknown, CaseUnknown, CaseNotYours, AssignmentUnknown */
  end(operator: OperatorScope, personId: string, assignmentId: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.takeCharge);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { record } = await caseToLead(tx, operator, personId);
      const all = await readAssignments(tx, record);
      const found = all.find(({ id }) => id === assignmentId);
      if (!found) throw new AssignmentUnknown();
      await endAssignments(tx, record, found.operatorId);
      return { learns: 'not_told' };
    });
  }

  /** They receive people there today, the person wants them, and of a restricted record they know already. */
  private async mustFit(tx: Transaction, person: PersonEntity, colleague: string): Promise<void> {
    const working = await this.staff.working(tx, [person.municipality]);
    if (!working.some(({ id, receives }) => id === colleague && receives))
      throw new ColleagueUnknown();
    if ((await readUnwanted(tx, person)).includes(colleague)) throw new ColleagueUnwanted();
    if (person.restricted && !(await readTeam(tx, person.id)).includes(colleague))
      throw new ColleagueNotOfTeam();
  }
}
