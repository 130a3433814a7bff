import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { GivenPlaces } from './given-places';
import { LeftOver } from './left-over';
import type { LostVisit } from './lost-visit';
import type { FreeSlot } from './slot';
import { firstAtLeast } from './stretches';

/**
 * The free places of one desk for one kind of visit and practice, in order of time, of which places are given away. What is
 * full for a language stays so: it is taken out once, and no search comes by it again.
 */
export class NearestPlaces {
  private readonly leftFor = new Map<ServiceLanguage | undefined, LeftOver>();

  constructor(
    private readonly slots: readonly FreeSlot[],
    private readonly given: GivenPlaces,
  ) {}

  /** Gives the place nearest to the lost moment; of two at the same distance the later. */
  giveTo(visit: LostVisit): void {
    const { slots, given } = this;
    const left = this.left(visit.needs);
    const begin = firstAtLeast(slots.length, visit.startsAt, (at) => this.startsAt(at));
    let later = left.from(begin);
    let earlier = left.upTo(begin - 1);
    while (later < slots.length || earlier >= 0) {
      const isLaterNearer =
        this.startsAt(later) - visit.startsAt <= visit.startsAt - this.startsAt(earlier);
      const nearest = isLaterNearer ? later : earlier;
      const slot = slots[nearest];
      if (!slot) return;
      const places = given.leftFor(slot, visit);
      if (places) {
        given.give(visit, slot, places);
        return;
      }
      // Where only somebody stands whom this one doesn't want, others go on looking.
      if (!given.leftOf(slot, visit.needs)) left.takeOut(nearest);
      if (isLaterNearer) later = left.from(nearest + 1);
      else earlier = left.upTo(nearest - 1);
    }
  }

  /** Beyond both ends nothing is near. */
  private startsAt(place: number): number {
    return this.slots[place]?.startsAt ?? (place < 0 ? -Infinity : Infinity);
  }

  private left(needs: ServiceLanguage | undefined): LeftOver {
    const known = this.leftFor.get(needs) ?? new LeftOver(this.slots.length);
    this.leftFor.set(needs, known);
    return known;
  }
}
