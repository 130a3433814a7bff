import { Injectable, Logger } from '@nestjs/common';
import {
  contentsOf,
  errorCodeOf,
  isPassing,
  MessageTypes,
  type MessageToPerson,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { safeContactOf } from '../domain/safe-contact';
import { callsToMark, markCalls } from '../persistence/calls-to-mark';
import type { MessageEntity } from '../persistence/message.entity';
import { ContactRulesInForce } from './contact-rules-in-force';

const mostAtOnce = 200;
const log = new Logger('calls');

/**
 * Writes on calls how they may be made. No operator may look what was said of a number, so a call
 * stands on no list before the worker has.
 */
@Injectable()
export class LookAtCalls {
  constructor(
    private readonly types: MessageTypes,
    private readonly rules: ContactRulesInForce,
  ) {}

  /**
   * Those of a municipality that wait for it, as in the transaction that has just planned one.
   * @returns true when more wait
   */
  async of(tx: Transaction<WorkerScope>, municipality: string): Promise<boolean> {
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
    return calls.length === mostAtOnce;
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
