import type { EnteredClosure, EnteredFeast } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { grammarOf, nextFeastDays } from './feast-rule';
import { FeastNever, InThePast } from './problems';

/** A feast with its rule as the table keeps it. */
export interface KeptFeast extends Omit<EnteredFeast, 'rule'> {
  readonly rule: string;
}

/** @throws InThePast */
export function mustNotBeOver({ lastDay }: EnteredClosure, today: LocalDay): void {
  if (lastDay < today) throw new InThePast();
}

/** @throws FeastNever for a rule that no day follows */
export function keptFeast(feast: EnteredFeast, today: LocalDay): KeptFeast {
  const rule = grammarOf(feast.rule);
  if (nextFeastDays(rule, today, 1).length === 0) throw new FeastNever();
  return { ...feast, rule };
}
