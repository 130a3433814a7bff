import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  identityClass,
  personSubject,
  planClass,
  type PersonPlans,
  type Plan,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { findCase } from '../../persistence/cases/case-records';
import type { PlanActionEntity } from '../../persistence/plans/plan-action.entity';
import { readActions } from '../../persistence/plans/plan-actions';
import type { PlanEntity } from '../../persistence/plans/plan.entity';
import { openInterpreter, openPlan, readPlans } from '../../persistence/plans/plans';
import { saidPlan } from '../../templates/plan/said-plan';
import { StaffNames } from '../hours/work-facts';
import { OpenPlans, stateOf, type PlanningFor } from './plan-in-hand';

/** All versions of somebody's plan, in Italian and as they read it; recorded as read. */
@Injectable()
export class ReadPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: OpenPlans,
    private readonly names: StaffNames,
  ) {}

  /** @throws PersonUnknown */
  run(operator: OperatorScope, personId: string): Promise<PersonPlans> {
    mustHold(operator, casePermissions.seeCases);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const planning = await this.plans.of(tx, personId);
      const { municipality } = planning.person;
      await recordReading(tx, {
        ...{ municipality, kind: personSubject, subjects: [personId] },
        fieldClasses: [identityClass, planClass],
      });
      const rows = await readPlans(tx, planning.person);
      const actions = await readActions(
        tx,
        municipality,
        rows.map(({ id }) => id),
      );
      const staff = await this.names.of(tx, [...new Set(rows.map(({ writtenBy }) => writtenBy))]);
      const record = await findCase(tx, planning.person);
      return {
        name: planning.person.name,
        language: planning.language,
        inCharge: record !== null && record.status !== 'closed',
        plans: rows.map((row) => asPlan(row, actions.get(row.id) ?? [], planning)),
        staff: Object.fromEntries(staff),
      };
    });
  }
}

function asPlan(
  row: PlanEntity,
  actions: readonly PlanActionEntity[],
  { key, language, say }: PlanningFor,
): Plan {
  const content = openPlan(row, key);
  const interpreter = openInterpreter(row, key);
  const { agreement: kind, agreedOn: on } = row;
  return {
    ...stateOf(row),
    content,
    said: saidPlan(content, language, say),
    actions: actions.map(({ id, state }) => ({ id, state })),
    ...(kind && on && { agreement: { kind, on, ...(interpreter && { interpreter }) } }),
  };
}
