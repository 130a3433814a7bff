import type { EnteredClosure, EnteredFeast } from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { grammarOf, nextFeastDays } from '../../domain/feast-rule';
import {
  ClosureUnknown,
  DeskUnknown,
  FeastKnown,
  FeastNever,
  FeastUnknown,
  InThePast,
} from '../../domain/problems';
import {
  removeClosure,
  removeFeast,
  rewriteClosure,
  rewriteFeast,
  writeClosure,
  writeFeast,
  type KeptFeast,
} from '../../persistence/closed-days';
import { municipalityOfDesk } from '../../persistence/published-desks';

/** @throws InThePast when it is over already, DeskUnknown for a desk of another municipality */
export async function enterClosure(tx: Transaction, closure: EnteredClosure): Promise<void> {
  await mustBeAhead(tx, closure);
  await writeClosure(tx, closure);
}

/** @throws ClosureUnknown, also for one that is over; InThePast, DeskUnknown */
export async function changeClosure(
  tx: Transaction,
  id: string,
  closure: EnteredClosure,
): Promise<void> {
  await mustBeAhead(tx, closure);
  if (!(await rewriteClosure(tx, id, closure, dayOf(tx.now)))) throw new ClosureUnknown();
}

/** @throws ClosureUnknown, also for one that is over */
export async function withdrawClosure(
  tx: Transaction,
  municipality: string,
  id: string,
): Promise<void> {
  if (!(await removeClosure(tx, municipality, id, dayOf(tx.now)))) throw new ClosureUnknown();
}

async function mustBeAhead(tx: Transaction, closure: EnteredClosure): Promise<void> {
  const { deskId, municipality, lastDay } = closure;
  if (lastDay < dayOf(tx.now)) throw new InThePast();
  if (deskId && (await municipalityOfDesk(tx, deskId)) !== municipality) throw new DeskUnknown();
}

/** @throws FeastNever, FeastKnown */
export async function enterFeast(tx: Transaction, feast: EnteredFeast): Promise<void> {
  if (!(await writeFeast(tx, kept(tx, feast)))) throw new FeastKnown();
}

/** @throws FeastNever, FeastUnknown, FeastKnown */
export async function changeFeast(tx: Transaction, id: string, feast: EnteredFeast): Promise<void> {
  const rewritten = await rewriteFeast(tx, id, kept(tx, feast));
  if (rewritten === 'unknown') throw new FeastUnknown();
  if (rewritten === 'rule-taken') throw new FeastKnown();
}

/** @throws FeastUnknown */
export async function withdrawFeast(
  tx: Transaction,
  municipality: string,
  id: string,
): Promise<void> {
  if (!(await removeFeast(tx, municipality, id))) throw new FeastUnknown();
}

function kept(tx: Transaction, feast: EnteredFeast): KeptFeast {
  const rule = grammarOf(feast.rule);
  if (nextFeastDays(rule, dayOf(tx.now), 1).length === 0) throw new FeastNever();
  return { ...feast, rule };
}
