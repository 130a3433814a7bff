import { Injectable } from '@nestjs/common';
import {
  oversightPermissions,
  type MessageCounts,
  type SystemState,
} from '@one-stop-shop/oversight/contracts';
import {
  mustHold,
  onOrderOf,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { beginning, sealedBefore } from '../domain/chain';
import {
  databaseBytes,
  lastBackup,
  readingsSince,
  waitingEvents,
} from '../persistence/platform-figures';
import { lastCheck } from '../persistence/seal-checks';
import { lastSeal } from '../persistence/seals';
import { MessageFigures } from './message-figures';
import { ServiceVersion } from './service-version';

/** How the service fares, in counts and codes: nothing in it is about a person. */
@Injectable()
export class ShowSystemState {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessageFigures,
    private readonly version: ServiceVersion,
  ) {}

  async run(scope: AccessScope): Promise<SystemState> {
    mustHold(scope, oversightPermissions.seeSystemState);
    const own = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const backup = await lastBackup(tx);
      return {
        at: tx.now.toISOString(),
        version: this.version.text,
        databaseBytes: await databaseBytes(tx),
        events: await waitingEvents(tx),
        ...(backup && { lastBackup: backup }),
        seals: await stateOfSeals(tx),
      };
    });
    return { ...own, messages: await this.countMessages(scope) };
  }

  /** No office may see a message: the service counts them, municipality by municipality. */
  private async countMessages(operator: OperatorScope): Promise<MessageCounts[]> {
    const counts: MessageCounts[] = [];
    for (const municipality of operator.municipalities) {
      const service = onOrderOf(operator, municipality, 'service');
      const figures = await this.unitOfWork.inTransaction(service, (tx) => this.messages.of(tx));
      counts.push({ municipality, ...figures });
    }
    return counts;
  }
}

async function stateOfSeals(tx: Transaction): Promise<SystemState['seals']> {
  const last = await lastSeal(tx);
  const check = await lastCheck(tx);
  return {
    unsealed: await readingsSince(tx, sealedBefore(last ?? beginning)),
    ...(last && { last: { number: last.number, sealedAt: last.sealedAt.toISOString() } }),
    ...(check && {
      check: {
        checkedAt: check.checkedAt.toISOString(),
        seals: check.seals,
        ...(check.broken && { broken: check.broken }),
      },
    }),
  };
}
