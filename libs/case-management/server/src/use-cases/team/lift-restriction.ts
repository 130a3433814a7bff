import { Injectable } from '@nestjs/common';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { isOpen } from '../../domain/lifting';
import { AnotherMustConfirm, LiftingProposed, NoLiftingProposed } from '../../domain/team-problems';
import { findProposal, lift, propose, withdraw } from '../../persistence/team/lifting-proposals';
import { mustFollow } from './team-members';

/** A restriction is lifted by two of the team: one proposes it, another one confirms it. */
@Injectable()
export class LiftRestriction {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Alone it changes nothing. @throws PersonUnknown, NotRestricted, LiftingProposed */
  async propose(operator: OperatorScope, id: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await mustFollow(tx, id);
      const proposal = await findProposal(tx, person);
      if (isOpen(proposal, tx.now)) throw new LiftingProposed();
      if (proposal) await withdraw(tx, proposal.id);
      if (!(await propose(tx, person, operator.operatorId))) throw new LiftingProposed();
      return { learns: 'not_told' };
    });
  }

  /** By any of the team, who may not agree. @throws PersonUnknown, NotRestricted, NoLiftingProposed */
  async withdraw(operator: OperatorScope, id: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const proposal = await findProposal(tx, await mustFollow(tx, id));
      if (!proposal || !(await withdraw(tx, proposal.id))) throw new NoLiftingProposed();
      return { learns: 'not_told' };
    });
  }

  /** @throws PersonUnknown, NotRestricted, NoLiftingProposed, AnotherMustConfirm */
  async confirm(operator: OperatorScope, id: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const proposal = await findProposal(tx, await mustFollow(tx, id));
      if (!proposal || !isOpen(proposal, tx.now)) throw new NoLiftingProposed();
      if (proposal.proposedBy === operator.operatorId) throw new AnotherMustConfirm();
      if (!(await lift(tx, proposal.id))) throw new NoLiftingProposed();
      return { learns: 'present' };
    });
  }
}
