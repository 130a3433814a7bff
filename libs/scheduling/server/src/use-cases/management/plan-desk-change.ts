import { Injectable } from '@nestjs/common';
import { schedulingPermissions, type DeskChange } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { mustHold, type OperatorScope, type Transaction } from '@one-stop-shop/shared/server';
import { DeskUnknown } from '../../domain/problems';
import { FindMunicipalityOfDesk } from '../find-municipality-of-desk';
import {
  changeClosure,
  changeFeast,
  enterClosure,
  enterFeast,
  withdrawClosure,
  withdrawFeast,
} from './enter-closed-days';
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

function enter(tx: Transaction, change: DeskChange, municipality: string): Promise<void> {
  switch (change.kind) {
    case 'enter-timetable': {
      const desk = { id: change.deskId, municipality };
      return enterTimetable(tx, desk, change.validFrom, change.facts);
    }
    case 'withdraw-timetable':
      return withdrawTimetable(tx, change.deskId, change.versionId);
    case 'enter-closure':
      return enterClosure(tx, change.closure);
    case 'change-closure':
      return changeClosure(tx, change.id, change.closure);
    case 'withdraw-closure':
      return withdrawClosure(tx, municipality, change.id);
    case 'enter-feast':
      return enterFeast(tx, change.feast);
    case 'change-feast':
      return changeFeast(tx, change.id, change.feast);
    case 'withdraw-feast':
      return withdrawFeast(tx, municipality, change.id);
  }
}
