import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type OpenDesk as Opening,
} from '@one-stop-shop/scheduling/contracts';
import { answerOnce, mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { DeskUnknown } from '../../domain/problems';
import { writeDesk } from '../../persistence/desks';
import { enterTimetable } from './enter-timetable';

/** A municipality opens a desk, with its first hours from a day on. */
@Injectable()
export class OpenDesk {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DeskUnknown for a municipality that is not in view, InThePast, PhoneNotValid, PhoneNotOne, PhoneUnclear */
  async run(operator: OperatorScope, key: string, opening: Opening): Promise<{ id: string }> {
    mustHold(operator, schedulingPermissions.manageDesk);
    const { municipality, name, validFrom, facts } = opening;
    if (!operator.municipalities.includes(municipality)) throw new DeskUnknown();
    return this.unitOfWork.inTransaction(operator, (tx) =>
      answerOnce(
        tx,
        { key, municipality, body: opening },
        {
          work: async () => {
            const id = await writeDesk(tx, municipality, name);
            await enterTimetable(tx, { id, municipality }, validFrom, facts);
            return { id };
          },
          // A desk is never taken away, so that it was opened stays true.
          answer: (opened) => Promise.resolve(opened),
        },
      ),
    );
  }
}
