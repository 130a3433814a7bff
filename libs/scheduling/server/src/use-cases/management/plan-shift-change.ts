import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type EnteredShift,
  type Practice,
  type ShiftChange,
} from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { DeskUnknown, MediatorUnknown } from '../../domain/problems';
import { municipalitiesOfShifts } from '../../persistence/mediators';
import { FindMunicipalityOfDesk } from '../find-municipality-of-desk';
import { changeShift } from './change-shift';
import { endShift, enterAbsence, enterShift, withdrawAbsence } from './enter-shift';
import { isAssignedThroughout, MediatorAccounts, type MediatorAccount } from './mediator-accounts';
import type { PlannedChange } from './planned-change';

type WorkedDays = Pick<EnteredShift, 'mediatorId' | 'validFrom' | 'validUntil'> & {
  readonly practices?: readonly Practice[] | undefined;
};

type Entered<Kind> = Extract<ShiftChange, { kind: Kind }>;

/** A change of shifts or absences, checked for whether it is this operator's to make. */
@Injectable()
export class PlanShiftChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: FindMunicipalityOfDesk,
    private readonly accounts: MediatorAccounts,
  ) {}

  /**
   * @throws DeskUnknown for a desk or municipality that is not in view, as for none;
   *         MediatorUnknown for somebody who is not to come to the municipality, or not as that
   */
  async run(operator: OperatorScope, change: ShiftChange): Promise<PlannedChange> {
    mustHold(operator, schedulingPermissions.manageShifts);
    switch (change.kind) {
      case 'enter-shift':
        return this.shift(operator, change);
      case 'end-shift': {
        const { municipality, id, lastDay } = change;
        return planned(operator, change, [municipality], (tx) =>
          endShift(tx, municipality, id, lastDay),
        );
      }
      case 'change-shift': {
        const { municipality } = change;
        return planned(operator, change, [municipality], (tx) =>
          changeShift(tx, change, (shift, day) =>
            this.accountOf(tx, municipality, { ...shift, validFrom: day, validUntil: day }),
          ),
        );
      }
      case 'enter-absence':
        return this.absence(operator, change);
      case 'withdraw-absence':
        return planned(operator, change, operator.municipalities, (tx) =>
          withdrawAbsence(tx, change.id),
        );
    }
  }

  private async shift(
    operator: OperatorScope,
    change: Entered<'enter-shift'>,
  ): Promise<PlannedChange> {
    const { shift } = change;
    const municipality = await this.desks.run(operator, shift.deskId);
    return planned(operator, change, [municipality], async (tx) => {
      const account = await this.accountOf(tx, municipality, shift);
      await enterShift(tx, municipality, shift, account);
    });
  }

  /** Asked while the calendar is held: who leaves meanwhile takes the shift along. */
  private async accountOf(
    tx: Transaction,
    municipality: MunicipalityCode,
    shift: WorkedDays,
  ): Promise<MediatorAccount> {
    const [account] = await this.accounts.find(tx, {
      ids: [shift.mediatorId],
      from: dayOf(tx.now),
    });
    if (!account || !isAssignedThroughout(account, municipality, shift)) {
      throw new MediatorUnknown();
    }
    return account;
  }

  private async absence(
    operator: OperatorScope,
    change: Entered<'enter-absence'>,
  ): Promise<PlannedChange> {
    const { municipalities } = operator;
    const { mediatorId, firstDay, lastDay } = change.absence;
    const { comesTo, then } = await this.unitOfWork.inTransaction(operator, async (tx) => ({
      comesTo: await municipalitiesOfShifts(tx, mediatorId, dayOf(tx.now), null),
      then: await municipalitiesOfShifts(tx, mediatorId, firstDay, lastDay),
    }));
    if (!comesTo.some((each) => municipalities.includes(each))) throw new MediatorUnknown();
    return {
      ...planned(operator, change, municipalities, (tx) => enterAbsence(tx, change.absence)),
      alsoElsewhere: then.filter((each) => !municipalities.includes(each)),
    };
  }
}

function planned(
  operator: OperatorScope,
  change: ShiftChange,
  [first, ...more]: readonly MunicipalityCode[],
  enter: PlannedChange['enter'],
): PlannedChange {
  const isInView = (code: MunicipalityCode): boolean => operator.municipalities.includes(code);
  if (first === undefined || ![first, ...more].every(isInView)) throw new DeskUnknown();
  return { change, municipalities: [first, ...more], alsoElsewhere: [], enter };
}
