import { Injectable } from '@nestjs/common';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { isSignedIn, type Transaction } from '@one-stop-shop/shared/server';
import { countCallsToMake } from '../persistence/calls';
import { callHorizonAt, ClosedDaysOfDesks } from './closed-days-of-desks';

/**
 * Counts the calls of today that nobody has made, without reading about anybody. The list itself
 * may be shorter: it leaves out what holds no longer.
 */
@Injectable()
export class CallsToMakeQuery {
  constructor(private readonly closedDays: ClosedDaysOfDesks) {}

  /** @returns undefined for who doesn't see the list */
  async count(tx: Transaction): Promise<number | undefined> {
    const { scope } = tx;
    const { seeCallList } = notificationsPermissions;
    if (!isSignedIn(scope) || !scope.permissions.has(seeCallList)) return undefined;
    let calls = 0;
    for (const municipality of scope.municipalities) {
      const horizon = await callHorizonAt(tx, this.closedDays, municipality);
      calls += await countCallsToMake(tx, municipality, horizon);
    }
    return calls;
  }
}
