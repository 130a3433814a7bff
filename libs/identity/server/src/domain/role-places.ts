import {
  districtRoles,
  isGivenByPlace,
  type OperatorRole,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { MunicipalityUnknown, RoleNotThere } from './staff-problems';

/** The municipalities of the district, as far as roles depend on them. */
export interface District {
  readonly municipalities: readonly MunicipalityCode[];
  readonly lead: MunicipalityCode;
}

/**
 * Where a role is given: those asked for, or, for roles that leave no choice, where
 * they always are. Throws {@link RoleNotThere}, {@link MunicipalityUnknown}.
 */
export function placesOf(
  role: OperatorRole,
  asked: readonly MunicipalityCode[],
  { municipalities, lead }: District,
): MunicipalityCode[] {
  const places = [...new Set(asked)];
  if (places.some((place) => !municipalities.includes(place))) throw new MunicipalityUnknown();
  if (!isGivenByPlace(role)) {
    const only = districtRoles.includes(role) ? municipalities : [lead];
    if (places.length > 0 && !isSame(places, only)) throw new RoleNotThere();
    return [...only];
  }
  if (places.length === 0) throw new RoleNotThere();
  return places;
}

function isSame(places: readonly string[], others: readonly string[]): boolean {
  return places.length === others.length && places.every((place) => others.includes(place));
}
