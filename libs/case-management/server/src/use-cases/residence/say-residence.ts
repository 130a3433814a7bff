import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type SayResidence as Said,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { clockOf } from '../../domain/residence/permit-clock';
import { findPerson, takeTurn } from '../../persistence/persons/persons';
import { writeResidence } from '../../persistence/residence/residence-titles';

/** What somebody holds or has asked for, said anew; what was said before stays readable. */
@Injectable()
export class SayResidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /** Days that contradict each other are kept and warned of. @throws PersonUnknown, RecordChangedSince */
  async run(operator: OperatorScope, id: string, { said, source, shown }: Said): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    // Whoever can't read what was said would write over it unseen.
    mustHold(operator, casePermissions.readNotes);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      await takeTurn(tx, person, shown);
      const key = await this.keys.of(person.municipality, personRecord(id));
      const clock = clockOf(said, dayOf(tx.now));
      const saying = { source, recordedBy: operator.operatorId };
      await writeResidence(tx, person, key, { said, clock }, saying);
      return { learns: 'present' };
    });
  }
}
