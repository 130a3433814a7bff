import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { LostVisit, NewPlace } from './lost-visit';
import type { FreeSlot } from './slot';
import { Stretches } from './stretches';
import type { Shift } from './timetable';
import type { Stretch } from './desk-calendar';

/** What is left of a slot for visits in one language. */
export interface WhatIsLeft {
  readonly seat: number;
  /** Those who speak it and are still free, at least one. */
  readonly mediators: readonly Shift[];
}

/** The places given so far: none is given twice, and no mediator is in two. */
export class GivenPlaces {
  private readonly byMediator = new Map<string, Stretches>();
  private readonly bySeat = new Map<string, Stretches>();
  private readonly byVisit = new Map<string, NewPlace>();

  /** By reservation. */
  get all(): Map<string, NewPlace> {
    return this.byVisit;
  }

  /** Undefined once no seat, or nobody who speaks the language, is left; that never changes back. */
  leftOf(slot: FreeSlot, needs: ServiceLanguage | undefined): WhatIsLeft | undefined {
    const seat = slot.seats.find((each) => !touches(this.bySeat, seatOf(slot.deskId, each), slot));
    if (seat === undefined) return undefined;
    const mediators = slot.mediators.filter(
      ({ mediatorId, languages }) =>
        (!needs || languages.includes(needs)) && !touches(this.byMediator, mediatorId, slot),
    );
    return mediators.length === 0 ? undefined : { seat, mediators };
  }

  /** The same without whom a visit is not to be with. */
  leftFor(slot: FreeSlot, { needs, without }: LostVisit): WhatIsLeft | undefined {
    const left = this.leftOf(slot, needs);
    const mediators = left?.mediators.filter(({ mediatorId }) => !without.includes(mediatorId));
    return left && mediators && mediators.length > 0 ? { ...left, mediators } : undefined;
  }

  /** Whoever has the visit now goes on with it if they can, else who speaks the person's own language. */
  give(visit: LostVisit, slot: FreeSlot, { seat, mediators }: WhatIsLeft): void {
    const rank = ({ mediatorId, languages }: Shift): number =>
      Number(mediatorId === visit.mediatorId) * 2 + Number(languages.includes(visit.language));
    const [first] = [...mediators].sort((one, other) => rank(other) - rank(one));
    if (!first) return;
    const { deskId, startsAt, endsAt } = slot;
    const { mediatorId } = first;
    this.byVisit.set(visit.reservationId, { deskId, startsAt, endsAt, seat, mediatorId });
    note(this.byMediator, mediatorId, slot);
    note(this.bySeat, seatOf(deskId, seat), slot);
  }
}

const seatOf = (deskId: string, seat: number): string => `${deskId} ${seat}`;

function touches(kept: ReadonlyMap<string, Stretches>, key: string, moment: Stretch): boolean {
  return kept.get(key)?.touch(moment) ?? false;
}

function note(kept: Map<string, Stretches>, key: string, { startsAt, endsAt }: Stretch): void {
  const known = kept.get(key) ?? new Stretches();
  known.add({ startsAt, endsAt });
  kept.set(key, known);
}
