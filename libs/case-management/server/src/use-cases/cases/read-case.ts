import { Injectable } from '@nestjs/common';
import {
  caseClass,
  casePermissions,
  notesClass,
  personSubject,
  type CaseRecord,
  type FoundCase,
} from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  personRecord,
  recordReading,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { leads } from '../../domain/cases/transitions';
import { PersonUnknown } from '../../domain/problems';
import { isOver, readAssignments } from '../../persistence/cases/case-assignments';
import { readEvents } from '../../persistence/cases/case-events';
import { readNotes } from '../../persistence/cases/case-notes';
import type { CaseRecordEntity } from '../../persistence/cases/case-record.entity';
import { findCase } from '../../persistence/cases/case-records';
import { readTasks } from '../../persistence/cases/case-tasks';
import { readOtherPlans } from '../../persistence/cases/other-plans';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';
import { StaffNames } from '../hours/work-facts';
import { actorFor } from './case-in-hand';
import { whoSeesCase } from './who-sees-case';

/** Somebody's last case, with whatever happened to it and to earlier ones. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly staff: StaffNames,
  ) {}

  /** Recorded as read where there is one. @throws PersonUnknown */
  run(operator: OperatorScope, personId: string): Promise<FoundCase> {
    mustHold(operator, casePermissions.seeCases);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      const record = await findCase(tx, person);
      if (!record) return {};
      await recordReading(tx, {
        ...{ municipality: person.municipality, kind: personSubject, subjects: [personId] },
        fieldClasses: readsConfidential(operator) ? [caseClass, notesClass] : [caseClass],
      });
      return { case: await this.shown(tx, operator, person, record) };
    });
  }

  private async shown(
    tx: Transaction,
    operator: OperatorScope,
    person: PersonEntity,
    record: CaseRecordEntity,
  ): Promise<CaseRecord> {
    const { id, municipality, version, status, since, takenOn, legalBasis, responsible } = record;
    const key = await this.keys.of(municipality, personRecord(person.id));
    const readsNotes = operator.permissions.has(casePermissions.readNotes);
    const [events, assignments, actor, tasks, mayOwn, notes, otherPlans] = await Promise.all([
      readEvents(tx, person, key, readsNotes),
      readAssignments(tx, record),
      actorFor(tx, operator, record),
      readTasks(tx, record, key),
      whoSeesCase(tx, this.staff, person, record),
      readsConfidential(operator) ? readNotes(tx, person, key) : undefined,
      readOtherPlans(tx, person, key),
    ]);
    const named = [
      responsible,
      ...events.map(({ by }) => by),
      ...assignments.map(({ operatorId }) => operatorId),
      ...tasks.flatMap(({ owner, addedBy, ended }) => [
        owner,
        addedBy,
        ...(ended ? [ended.by] : []),
      ]),
      ...(notes ?? []).map(({ author }) => author),
      ...otherPlans.map(({ writtenBy }) => writtenBy),
    ];
    const staff = await this.staff.of(tx, [...new Set(named)]);
    const today = dayOf(tx.now);
    return {
      ...{ id, municipality, version, status, since: since.toISOString(), takenOn, legalBasis },
      ...{ responsible, leads: leads(actor), events, staff: Object.fromEntries(staff) },
      ...{ tasks, mayOwn, ...(notes && { notes }), otherPlans },
      assignments: assignments.map((one) => ({
        ...{ id: one.id, colleague: one.operatorId, from: one.firstDay, until: one.lastDay },
        over: isOver(one, today),
      })),
    };
  }
}

function readsConfidential({ permissions }: OperatorScope): boolean {
  return permissions.has(casePermissions.writeConfidentialNotes);
}
