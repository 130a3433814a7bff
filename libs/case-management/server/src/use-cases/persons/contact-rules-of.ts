import type { ContactUse } from '@one-stop-shop/case-management/contracts';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import type { ContactRules, Transaction } from '@one-stop-shop/shared/server';
import type { Reach } from '../../domain/reach';
import type { PersonEntity } from '../../persistence/persons/person.entity';

/**
 * What was said of each number and address, told to whoever sends: in the transaction of the record, so
 * that no message leaves between the two. What stands in the record no more is taken back.
 */
export async function setContactRules(
  tx: Transaction,
  rules: ContactRules,
  { id, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  { before, now }: { readonly before: readonly Reach[]; readonly now: readonly Reach[] },
): Promise<void> {
  const kept = new Set(now.map(nameOf));
  for (const gone of before.filter((one) => !kept.has(nameOf(one))))
    await rules.set(tx, municipality, toReach(gone), undefined, id);
  for (const one of now) await rules.set(tx, municipality, toReach(one), ruleOf(one.use), id);
}

const nameOf = ({ phone, email }: Reach): string | null => phone ?? email;

function toReach({ phone, email }: Reach): { phone: string } | { email: string } {
  return phone ? { phone } : { email: email ?? '' };
}

/** Free use is no rule; who else reads it means that several do. */
function ruleOf({ write, hours, shared, readBy }: ContactUse): ContactRule | undefined {
  const isShared = shared || !!readBy;
  if (write === 'any' && !hours && !isShared) return undefined;
  return { write, ...(hours && { hours }), ...(isShared && { shared: true }) };
}
