import { Injectable, Logger } from '@nestjs/common';
import {
  contentsOf,
  errorCodeOf,
  isPassing,
  MessageTypes,
  UnitOfWork,
  workerScope,
  type MessageToPerson,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { safeContactOf } from '../domain/safe-contact';
import { callsToMark, markCalls, municipalitiesToMark } from '../persistence/calls-to-mark';
import type { MessageEntity } from '../persistence/message.entity';
import { ContactRulesInForce } from './contact-rules-in-force';

const mostAtOnce = 200;
const log = new Logger('calls');

/**
 * Writes on each call how it may be made. No operator may look what was said of a number, so a
 * call stands on no list before the worker has; and again when somebody says something anew.
 */
@Injectable()
export class MarkCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: MessageTypes,
    private readonly rules: ContactRulesInForce,
  ) {}

  /** True when more wait. */
  async run(): Promise<boolean> {
    const { kinds } = this.types;
    const municipalities = await this.unitOfWork.inTransaction(
      workerScope('messages', 'mark-calls'),
      (tx) => municipalitiesToMark(tx, kinds),
    );
    let isMore = false;
    for (const municipality of municipalities) {
      const scope = workerScope('messages', 'mark-calls', municipality);
      const looked = await this.unitOfWork.inTransaction(scope, (tx) =>
        this.mark(tx, municipality),
      );
      isMore ||= looked === mostAtOnce;
    }
    return isMore;
  }

  /** @returns how many it looked at */
  private async mark(tx: Transaction<WorkerScope>, municipality: string): Promise<number> {
    const calls = await callsToMark(tx, municipality, this.types.kinds, mostAtOnce);
    for (const [type, ofType] of Map.groupBy(calls, ({ kind }) => this.types.of(kind))) {
      if (type.audience !== 'person') continue;
      const marked = await tx.attempt(() => this.markOfType(tx, municipality, type, ofType));
      if (marked.done) continue;
      if (isPassing(marked.error)) throw marked.error;
      // Others' calls don't wait for a type that fails; its own are on no list meanwhile.
      log.error(`calls of a kind are not looked at: ${errorCodeOf(marked.error)}`);
      const unknown = ofType.map(({ id }) => ({ id, safeContact: null }));
      await markCalls(tx, municipality, unknown);
    }
    return calls.length;
  }

  private async markOfType(
    tx: Transaction<WorkerScope>,
    municipality: string,
    type: MessageToPerson,
    calls: readonly MessageEntity[],
  ): Promise<void> {
    const contents = await contentsOf(tx, type, calls);
    const contacts = contents.flatMap((content) =>
      content ? [content.contact, ...content.calls.map(({ phone }) => ({ phone }))] : [],
    );
    const rules = await this.rules.of(tx, contacts);
    const marked = calls.map(({ id }, index) => {
      const content = contents[index];
      const phones = content?.calls.map(({ phone }) => phone) ?? [];
      return {
        id,
        safeContact: content ? safeContactOf(content.contact, phones, rules) : null,
      };
    });
    await markCalls(tx, municipality, marked);
  }
}
