import { personSubject } from '@one-stop-shop/case-management/contracts';
import type { FieldClass } from '@one-stop-shop/shared/contracts';
import { recordReading, type Transaction } from '@one-stop-shop/shared/server';
import type { NamedPerson } from '../../persistence/today/today';

/** Everybody whom a list names was read, a municipality at a time. */
export async function recordNamed(
  tx: Transaction,
  persons: readonly Pick<NamedPerson, 'personId' | 'municipality'>[],
  fieldClasses: FieldClass[],
): Promise<void> {
  for (const [municipality, there] of Map.groupBy(persons, (one) => one.municipality)) {
    await recordReading(tx, {
      municipality,
      kind: personSubject,
      subjects: there.map(({ personId }) => personId),
      fieldClasses,
    });
  }
}
