import { type StaffAssignment, operatorRoles } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

/** One role over the same days, in all the municipalities where it is held then. */
export interface Work extends Omit<StaffAssignment, 'municipality'> {
  readonly municipalities: readonly MunicipalityCode[];
}

/** Assignments as people think of them: a role, where, and until when. */
export function groupedWork(assignments: readonly StaffAssignment[]): readonly Work[] {
  const groups = new Map<string, Work>();
  for (const { municipality, ...work } of assignments) {
    const key = JSON.stringify(work);
    const municipalities = [...(groups.get(key)?.municipalities ?? []), municipality];
    groups.set(key, { ...work, municipalities });
  }
  return [...groups.values()].toSorted(
    (one, other) =>
      operatorRoles.indexOf(one.role) - operatorRoles.indexOf(other.role) ||
      one.from.localeCompare(other.from),
  );
}
