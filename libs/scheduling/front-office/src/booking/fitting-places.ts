import type { Slot } from '@one-stop-shop/scheduling/contracts';

import { nearestTo } from './free-places';

/** Places at one desk. */
export interface PlacesAtDesk {
  deskId: string;
  slots: Slot[];
}

/** At how many other desks places are offered. */
const howManyDesks = 2;

/**
 * Instead of a place that can't be had: the nearest of the same desk, or else of the
 * desks that have some, the soonest desk first.
 * @param slots those that would do
 */
export function fittingPlaces(
  { deskId, startsAt }: Pick<Slot, 'deskId' | 'startsAt'>,
  slots: readonly Slot[],
): PlacesAtDesk[] {
  const here = slots.filter((slot) => slot.deskId === deskId);
  const offered = here.length > 0 ? here : slots;
  return [...new Set(offered.map((slot) => slot.deskId))]
    .map((desk) => ({
      deskId: desk,
      slots: nearestTo(
        startsAt,
        offered.filter((slot) => slot.deskId === desk),
      ),
    }))
    .sort((one, other) => firstOf(one) - firstOf(other))
    .slice(0, howManyDesks);
}

function firstOf({ slots }: PlacesAtDesk): number {
  return Date.parse(slots[0]?.startsAt ?? '');
}
