import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type DeskChange,
  type EnteredClosure,
} from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, type OperatorScope, type Transaction } from '@one-stop-shop/shared/server';
import { keptFeast, mustNotBeOver } from '../../domain/closed-days';
import { DeskUnknown } from '../../domain/problems';
import {
  removeClosure,
  removeFeast,
  rewriteClosure,
  rewriteFeast,
  writeClosure,
  writeFeast,
} from '../../persistence/closed-days';
import { municipalityOfDesk } from '../../persistence/published-desks';
import { FindMunicipalityOfDesk } from '../find-municipality-of-desk';
import { enterTimetable, withdrawTimetable } from './enter-timetable';
import type { PlannedChange } from './planned-change';

/** A change of hours or closed days, checked for whether it is this operator's to make. */
@Injectable()
export class PlanDeskChange {
  constructor(private readonly desks: FindMunicipalityOfDesk) {}

  /** @throws DeskUnknown for a desk or municipality that is not in view, as for none */
  async run(operator: OperatorScope, change: DeskChange): Promise<PlannedChange> {
    mustHold(operator, schedulingPermissions.manageDesk);
    const municipality = await this.municipalityOf(operator, change);
    if (!operator.municipalities.includes(municipality)) throw new DeskUnknown();
    return {
      change,
      municipalities: [municipality],
      alsoElsewhere: [],
      enter: (tx) => enter(tx, change, municipality),
    };
  }

  private async municipalityOf(
    operator: OperatorScope,
    change: DeskChange,
  ): Promise<MunicipalityCode> {
    if ('deskId' in change) return this.desks.run(operator, change.deskId);
    if ('closure' in change) return change.closure.municipality;
    return 'feast' in change ? change.feast.municipality : change.municipality;
  }
}

async function enter(tx: Transaction, change: DeskChange, municipality: string): Promise<void> {
  switch (change.kind) {
    case 'enter-timetable': {
      const desk = { id: change.deskId, municipality };
      return enterTimetable(tx, desk, change.validFrom, change.facts);
    }
    case 'withdraw-timetable':
      return withdrawTimetable(tx, change.deskId, change.versionId);
    case 'enter-closure':
      await mustBeTheirs(tx, change.closure);
      return writeClosure(tx, change.closure);
    case 'change-closure':
      await mustBeTheirs(tx, change.closure);
      return rewriteClosure(tx, change.id, change.closure);
    case 'withdraw-closure':
      return removeClosure(tx, municipality, change.id);
    case 'enter-feast':
      return writeFeast(tx, keptFeast(change.feast, dayOf(tx.now)));
    case 'change-feast':
      return rewriteFeast(tx, change.id, keptFeast(change.feast, dayOf(tx.now)));
    case 'withdraw-feast':
      return removeFeast(tx, municipality, change.id);
  }
}

/** @throws InThePast when it is over already, DeskUnknown for a desk of another municipality */
async function mustBeTheirs(tx: Transaction, closure: EnteredClosure): Promise<void> {
  mustNotBeOver(closure, dayOf(tx.now));
  const { deskId, municipality } = closure;
  if (deskId && (await municipalityOfDesk(tx, deskId)) !== municipality) throw new DeskUnknown();
}
