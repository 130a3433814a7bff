import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { LostVisit, NewPlace } from './lost-visit';
import { canReceive, idsOf, receiversInOrder, type FreeReceivers } from './receivers';
import type { FreeSlot } from './slot';
import { Stretches } from './stretches';
import type { Shift } from './timetable';
import type { Stretch } from './desk-calendar';

/** What is left of a slot for visits in one language: somebody can receive them. */
export interface WhatIsLeft extends FreeReceivers {
  readonly seat: number;
}

/** The places given so far: none is given twice, and nobody receives in two. */
export class GivenPlaces {
  private readonly byReceiver = new Map<string, Stretches>();
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
    const left = only(slot, ({ mediatorId }) => !touches(this.byReceiver, mediatorId, slot));
    return canReceive(left, needs) ? { seat, ...left } : undefined;
  }

  /** The same without whom a visit is not to be with. */
  leftFor(slot: FreeSlot, { needs, without, rather = [] }: LostVisit): WhatIsLeft | undefined {
    const all = this.leftOf(slot, needs);
    if (!all || without.length + rather.length === 0) return all;
    const left = only(
      all,
      ({ mediatorId }) => !without.includes(mediatorId) && !rather.includes(mediatorId),
    );
    return canReceive(left, needs) ? { seat: all.seat, ...left } : undefined;
  }

  /** Whoever has the visit now goes on with it if they can, else who speaks the person's own language. */
  give(visit: LostVisit, slot: FreeSlot, { seat, ...free }: WhatIsLeft): void {
    const [first] = receiversInOrder(free, { ...visit, now: visit });
    if (!first) return;
    const { deskId, startsAt, endsAt } = slot;
    this.byVisit.set(visit.reservationId, { deskId, startsAt, endsAt, seat, ...first });
    for (const id of idsOf(first)) note(this.byReceiver, id, slot);
    note(this.bySeat, seatOf(deskId, seat), slot);
  }
}

/** Those of them who still stand. */
function only({ mediators, practitioners }: FreeReceivers, stands: (one: Shift) => boolean) {
  return {
    mediators: mediators.filter(stands),
    ...(practitioners && { practitioners: practitioners.filter(stands) }),
  };
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
