import { Injectable } from '@nestjs/common';
import {
  notificationsPermissions,
  type PersonToCall,
} from '@one-stop-shop/notifications/contracts';
import {
  MessageTypes,
  mustHold,
  recordReading,
  UnitOfWork,
  type AccessScope,
  type CallContent,
  type MessageToPerson,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { readCalls } from '../persistence/calls';
import type { MessageEntity } from '../persistence/message.entity';
import { callHorizonAt, ClosedDaysOfDesks } from './closed-days-of-desks';

/** A call on the list, with what is said now. */
interface Shown {
  readonly message: MessageEntity;
  readonly type: MessageToPerson;
  readonly call: CallContent;
}

/**
 * People to tell by voice today, since there is no address to write to or a letter did not
 * arrive there. What is said is asked of each type of message once. Every one shown is audited.
 */
@Injectable()
export class ListCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: MessageTypes,
    private readonly closedDays: ClosedDaysOfDesks,
  ) {}

  async run(scope: AccessScope): Promise<PersonToCall[]> {
    mustHold(scope, notificationsPermissions.seeCallList);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const messages = await this.callsOfToday(tx);
      const shown = await this.saidNow(tx, messages);
      await recordShown(tx, shown);
      return messages.flatMap(({ id }) => (shown.get(id) ?? []).map(personToCall));
    });
  }

  private async callsOfToday(tx: Transaction): Promise<MessageEntity[]> {
    const messages: MessageEntity[] = [];
    for (const municipality of tx.scope.municipalities) {
      const horizon = await callHorizonAt(tx, this.closedDays, municipality);
      messages.push(...(await readCalls(tx, municipality, this.types.kinds, horizon)));
    }
    return messages;
  }

  /** By message; what holds no longer is missing. */
  private async saidNow(
    tx: Transaction,
    messages: readonly MessageEntity[],
  ): Promise<Map<string, Shown[]>> {
    const shown = new Map<string, Shown[]>();
    for (const [type, ofType] of Map.groupBy(messages, ({ kind }) => this.types.of(kind))) {
      if (type.audience !== 'person') continue;
      const contents = await type.contentOf(tx, ofType);
      ofType.forEach((message, index) => {
        const calls = contents[index]?.calls ?? [];
        shown.set(
          message.id,
          calls.map((call) => ({ message, type, call })),
        );
      });
    }
    return shown;
  }
}

async function recordShown(tx: Transaction, shown: Map<string, Shown[]>): Promise<void> {
  const all = [...shown.values()].flat();
  for (const [type, ofType] of Map.groupBy(all, (one) => one.type)) {
    for (const [municipality, there] of Map.groupBy(ofType, (one) => one.message.municipality)) {
      const subjects = [...new Set(there.flatMap(({ call }) => call.subjects))];
      await recordReading(tx, { municipality, subjects, ...type.reads });
    }
  }
}

function personToCall({ message, call }: Shown): PersonToCall {
  const { phone, firstName, language, forSomeoneElse, startsAt, details } = call;
  return {
    messageId: message.id,
    about: message.kind,
    ...{ firstName, language, forSomeoneElse, startsAt: startsAt.toISOString() },
    changes: [],
    ...details,
    ...(phone && { phone }),
    letterDidNotArrive: message.insteadOf !== null,
    outcome: outcomeOf(message, phone),
  };
}

function outcomeOf(message: MessageEntity, phone: string | undefined): PersonToCall['outcome'] {
  if (message.state === 'reached' || message.state === 'not_reached') return message.state;
  return phone ? 'to_call' : 'no_contact';
}
