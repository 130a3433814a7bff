import { Injectable } from '@nestjs/common';
import { casePermissions, type PersonTeam } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import type { Transaction } from '@one-stop-shop/shared/server';
import { endOfProposal, isOpen } from '../../domain/lifting';
import { PersonUnknown } from '../../domain/problems';
import { ColleagueUnwanted, LastOfTeam, NotRestricted } from '../../domain/team-problems';
import { findProposal } from '../../persistence/team/lifting-proposals';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';
import { joinTeam, leaveTeam, readTeam } from '../../persistence/team/teams';
import { readUnwanted } from '../../persistence/persons/unwanted-mediators';
import { mustWorkThere } from './colleagues';
import { StaffNames } from '../hours/work-facts';

/** Who follows a restricted record lets others in, and goes. */
@Injectable()
export class TeamMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** As the page of the person shows it, for who has read the person in this transaction. */
  async of(tx: Transaction, person: PersonEntity): Promise<PersonTeam | undefined> {
    if (!person.restricted) return undefined;
    const [team, working, proposal] = await Promise.all([
      readTeam(tx, person.id),
      this.staff.working(tx, [person.municipality]),
      findProposal(tx, person),
    ]);
    const names = new Map(working.map(({ id, name }) => [id, name]));
    const asker = 'operatorId' in tx.scope ? tx.scope.operatorId : undefined;
    return {
      members: team.map((id) => ({ id, ...(names.has(id) && { name: names.get(id) }) })),
      ...(proposal &&
        isOpen(proposal, tx.now) && {
          lifting: {
            proposedAt: proposal.proposedAt.toISOString(),
            until: endOfProposal(proposal.proposedAt).toISOString(),
            mine: proposal.proposedBy === asker,
          },
        }),
    };
  }

  /** Who follows the record already stays. @throws PersonUnknown, NotRestricted, ColleagueUnknown, ColleagueUnwanted */
  async add(operator: OperatorScope, id: string, colleague: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await mustFollow(tx, id);
      await mustWorkThere(tx, this.staff, person.municipality, [colleague]);
      if ((await readUnwanted(tx, person)).includes(colleague)) throw new ColleagueUnwanted();
      if (!(await joinTeam(tx, id, colleague))) throw new PersonUnknown();
      return { learns: 'not_told' };
    });
  }

  /** @throws PersonUnknown, NotRestricted, LastOfTeam */
  async leave(operator: OperatorScope, id: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { municipality } = await mustFollow(tx, id);
      const [team, working] = await Promise.all([
        readTeam(tx, id),
        this.staff.working(tx, [municipality]),
      ]);
      const others = working.filter((one) => one.id !== operator.operatorId);
      // Who works here no longer finds nobody, and so doesn't count.
      if (!others.some((one) => team.includes(one.id))) throw new LastOfTeam();
      if (!(await leaveTeam(tx, id))) throw new LastOfTeam();
      return { learns: 'not_told' };
    });
  }
}

/** A restricted record of whose team who asks is. @throws PersonUnknown, NotRestricted */
export async function mustFollow(tx: Transaction, id: string): Promise<PersonEntity> {
  const person = await findPerson(tx, id);
  if (!person) throw new PersonUnknown();
  if (!person.restricted) throw new NotRestricted();
  if ((await readTeam(tx, id)).length === 0) throw new PersonUnknown();
  return person;
}
