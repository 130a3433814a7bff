import { Injectable } from '@nestjs/common';
import { schedulingPermissions, type ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { readPlannedMediators } from '../../persistence/mediators';
import { readReceivedAs } from '../../persistence/received-as';
import { MediatorAccounts, type MediatorAccount } from './mediator-accounts';

/** Who comes to the desks in view, or could: accounts of mediators and practitioners, and whoever has shifts. */
@Injectable()
export class ListMediators {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: MediatorAccounts,
  ) {}

  async run(operator: OperatorScope): Promise<ManagedMediator[]> {
    mustHold(operator, schedulingPermissions.manageShifts);
    const { accounts, planned, receivedAs } = await this.unitOfWork.inTransaction(
      operator,
      async (tx) => {
        const today = dayOf(tx.now);
        const found = await this.accounts.find(tx, { from: today });
        return {
          accounts: new Map(found.map((account) => [account.id, account])),
          planned: await readPlannedMediators(tx, today),
          receivedAs: await readReceivedAs(tx),
        };
      },
    );
    const withPlans = new Set(planned.map(({ id }) => id));
    const idle = [...accounts.values()].filter(({ id }) => !withPlans.has(id));
    return [
      ...planned.map((mediator) => ({
        ...mediator,
        ...workOf(accounts.get(mediator.id)),
        receivedAs: receivedAs.get(mediator.id) ?? null,
      })),
      ...idle.map((account) => ({
        id: account.id,
        name: account.name,
        languages: [...account.languages],
        ...workOf(account),
        receivedAs: receivedAs.get(account.id) ?? null,
        shifts: [],
        absences: [],
      })),
    ].sort((one, other) => one.name.localeCompare(other.name, 'it'));
  }
}

function workOf(
  account: MediatorAccount | undefined,
): Pick<ManagedMediator, 'municipalities' | 'professions'> {
  const all = account?.assignments ?? [];
  return {
    municipalities: [...new Set(all.map(({ municipality }) => municipality))].sort(),
    professions: [...new Set(all.map(({ profession }) => profession))].sort(),
  };
}
