import { Injectable, Logger } from '@nestjs/common';
import {
  notificationsPermissions,
  type PersonToCall,
} from '@one-stop-shop/notifications/contracts';
import {
  contentsOf,
  errorCodeOf,
  isPassing,
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

const log = new Logger('calls');

/** A call on the list, with what is said now. */
interface Shown {
  readonly message: MessageEntity;
  readonly type: MessageToPerson;
  readonly call: CallContent;
}

/**
 * People to tell by voice today, since there is no address to write to or a letter did not
 * arrive there. What is said is asked of each type of message once. Every one shown is audited;
 * none is before the worker has found how it may be made.
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

  /**
   * By message; what holds no longer is missing, and so are those of a type that fails, which
   * must not keep others from being called.
   */
  private async saidNow(
    tx: Transaction,
    messages: readonly MessageEntity[],
  ): Promise<Map<string, Shown[]>> {
    const shown = new Map<string, Shown[]>();
    const failed: unknown[] = [];
    for (const [type, ofType] of Map.groupBy(messages, ({ kind }) => this.types.of(kind))) {
      if (type.audience !== 'person') continue;
      const told = await tx.attempt(() => contentsOf(tx, type, ofType));
      if (!told.done) {
        if (isPassing(told.error)) throw told.error;
        failed.push(told.error);
        continue;
      }
      const contents = told.result;
      ofType.forEach((message, index) => {
        // How it may be made the worker finds out within a second or two.
        const calls = (message.safeContact && contents[index]?.calls) ?? [];
        shown.set(
          message.id,
          calls.map((call) => ({ message, type, call })),
        );
      });
    }
    for (const error of failed) log.error(`calls of a kind are not shown: ${errorCodeOf(error)}`);
    // Nobody is to think that there is nobody to call.
    const isEmpty = [...shown.values()].every((calls) => calls.length === 0);
    if (isEmpty && failed.length > 0) throw failed[0];
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
    changes: [],
    ...details,
    messageId: message.id,
    about: message.kind,
    ...{ firstName, language, forSomeoneElse, startsAt: startsAt.toISOString() },
    ...(phone && { phone }),
    letterDidNotArrive: message.insteadOf !== null && !message.byRule,
    safely: safelyOf(message),
    outcome: outcomeOf(message, phone),
  };
}

/** A letter that was kept back says so, also where the rule has been taken back since. */
function safelyOf({ byRule, safeContact }: MessageEntity): PersonToCall['safely'] {
  if (!safeContact) throw new Error('a call on the list that nobody has looked at');
  return { ...safeContact, dontWrite: byRule || safeContact.dontWrite };
}

function outcomeOf(message: MessageEntity, phone: string | undefined): PersonToCall['outcome'] {
  if (message.state === 'reached' || message.state === 'not_reached') return message.state;
  return phone ? 'to_call' : 'no_contact';
}
