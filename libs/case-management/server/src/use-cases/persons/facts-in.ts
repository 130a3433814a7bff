import { personFacts, type PersonFacts } from '@one-stop-shop/case-management/contracts';
import type { OpenedFact } from '../../persistence/persons/facts';

/** What holds of somebody, as the contract says it; what was taken back is missing. */
export function factsIn(facts: readonly OpenedFact[]): PersonFacts {
  const said = facts.filter(({ value }) => value !== null);
  return personFacts.parse(Object.fromEntries(said.map(({ kind, value }) => [kind, value])));
}
