import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type KeepWishes as Kept,
  type PersonWishes,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { UnwantedOfTeam } from '../../domain/team-problems';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson, takeTurn } from '../../persistence/persons/persons';
import { readTeam } from '../../persistence/team/teams';
import { readUnwanted, replaceWishes } from '../../persistence/persons/unwanted-mediators';
import { mustWorkThere } from '../team/colleagues';
import { StaffNames } from '../hours/work-facts';

/** By whom somebody wants to be received, and by whom not; nobody writes down why. */
@Injectable()
export class KeepWishes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** As the page of the person shows them. */
  async of(tx: Transaction, person: PersonEntity): Promise<PersonWishes> {
    const without = await readUnwanted(tx, person);
    const names = without.length > 0 ? await this.staff.of(tx, without) : new Map<string, string>();
    return {
      woman: person.wishesWoman,
      without: without.map((id) => ({ id, ...(names.has(id) && { name: names.get(id) }) })),
    };
  }

  /**
   * Who was unwanted before may have left since.
   * @throws PersonUnknown, RecordChangedSince, ColleagueUnknown; UnwantedOfTeam
   */
  async run(operator: OperatorScope, id: string, said: Kept): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      if (person.restricted) await mustSpareTeam(tx, id, said.without);
      await takeTurn(tx, person, said.shown);
      const before = await readUnwanted(tx, person);
      const wanted = new Set(said.without);
      const added = [...wanted].filter((one) => !before.includes(one));
      await mustWorkThere(tx, this.staff, person.municipality, added);
      const takenBack = before.filter((one) => !wanted.has(one));
      const { woman } = said;
      await replaceWishes(tx, person, { woman, added, takenBack }, operator.operatorId);
      return { learns: 'present' };
    });
  }
}

/**
 * Of a restricted record its team alone says so, and of none of them: a record whose team is shut
 * out would be found by nobody. @throws PersonUnknown, UnwantedOfTeam
 */
async function mustSpareTeam(
  tx: Transaction,
  personId: string,
  without: readonly string[],
): Promise<void> {
  const team = await readTeam(tx, personId);
  if (team.length === 0) throw new PersonUnknown();
  if (without.some((one) => team.includes(one))) throw new UnwantedOfTeam();
}
