import { Injectable } from '@nestjs/common';
import { strictestOf, type ContactDetails, type ContactRule } from '@one-stop-shop/shared/domain';
import type { Reach, Transaction, WorkerScope } from '@one-stop-shop/shared/server';
import { rulesUnder, type SaidRule } from '../persistence/contact-rules';
import { ReachKeys } from './reach-keys';

/** What holds of each phone and address that was asked for. */
export interface RulesInForce {
  ofPhone(phone: string | undefined): ContactRule | undefined;
  ofEmail(email: string | undefined): ContactRule | undefined;
}

/** What the municipalities of the district have said of phones and addresses, the strictest of it. */
@Injectable()
export class ContactRulesInForce {
  constructor(private readonly keys: ReachKeys) {}

  /** Asked once, for however many contacts. Only the worker is answered. */
  async of(
    tx: Transaction<WorkerScope>,
    contacts: readonly ContactDetails[],
  ): Promise<RulesInForce> {
    const reaches = contacts.flatMap(({ phone, email }): Reach[] => [
      ...(phone ? [{ phone }] : []),
      ...(email ? [{ email }] : []),
    ]);
    const keys = new Set(reaches.flatMap((reach) => this.keys.formsOf(reach)));
    const said = await rulesUnder(tx, [...keys]);
    const ruleOf = (reach: Reach) => inForce(said, this.keys.formsOf(reach));
    return {
      ofPhone: (phone) => (phone ? ruleOf({ phone }) : undefined),
      ofEmail: (email) => (email ? ruleOf({ email }) : undefined),
    };
  }
}

/** Of each record the newest, under whichever key it was said. */
function inForce(said: readonly SaidRule[], forms: readonly string[]): ContactRule | undefined {
  const ofReach = said.filter(({ key }) => forms.includes(key));
  const newest = [...Map.groupBy(ofReach, ({ saidIn }) => saidIn).values()];
  return strictestOf(newest.flatMap(([first]) => first?.rule ?? []));
}
