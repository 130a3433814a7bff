import { Injectable } from '@nestjs/common';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import { ContactRules, mustHold, type Reach, type Transaction } from '@one-stop-shop/shared/server';
import { mustBeHours } from '../domain/wall-minutes';
import { addRule } from '../persistence/contact-rules';
import { ReachKeys } from './reach-keys';

/** Whoever writes down somebody's contact says how it may be used; the worker keeps to it. */
@Injectable()
export class SetContactRule extends ContactRules {
  constructor(private readonly keys: ReachKeys) {
    super();
  }

  async set(
    tx: Transaction,
    municipality: string,
    reach: Reach,
    rule: ContactRule | undefined,
    saidIn: string,
  ): Promise<void> {
    mustHold(tx.scope, notificationsPermissions.setContactRule);
    // Under another writing no message would ever find it, and nobody would notice.
    if ('phone' in reach && !/^\+[1-9]\d{5,14}$/.test(reach.phone))
      throw new Error('a rule is about a phone as E.164');
    if ('email' in reach && !reach.email.includes('@'))
      throw new Error('a rule is about an address of mail');
    if (rule?.hours) mustBeHours(rule.hours);
    await addRule(tx, municipality, this.keys.of(reach), rule, saidIn);
  }
}
