import { computed, linkedSignal, signal, type Signal } from '@angular/core';

import type {
  BookForSomeone,
  BookingChannel,
  Slot,
  VisitReason,
} from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

import { inLanguage, nearestTo } from '../../booking/free-places';
import { dayOf } from '../calendar/desk-days';

/** What an operator still has to ask; the others may stay open. */
export type OpenQuestion = 'firstName' | 'language' | 'slot';

/** What an operator writes down while somebody phones, with the place that suggests itself. */
export class PhoneBooking {
  readonly firstName = signal('');
  readonly phone = signal('');
  readonly email = signal('');
  readonly language = signal<ServiceLanguage | undefined>(undefined);
  readonly reason = signal<VisitReason | undefined>(undefined);
  readonly words = signal('');
  readonly forSomeoneElse = signal(false);
  readonly channel = signal<Exclude<BookingChannel, 'online'>>('phone');

  /** Languages of the mediators who still have places. */
  readonly spoken = computed(() => [
    ...new Set(this.slots().flatMap(({ languages }) => languages)),
  ]);

  /** The person's own language when a mediator speaks it, until the operator says otherwise. */
  readonly mediatorLanguage = linkedSignal<ServiceLanguage | undefined>(() => {
    const language = this.language();
    return language && language !== 'it' && this.spoken().includes(language) ? language : undefined;
  });

  readonly matching = computed(() => inLanguage(this.slots(), this.mediatorLanguage()));

  /** The place that somebody pointed at or chose; none while the suggested one will do. */
  readonly chosen = signal<Slot | undefined>(undefined);

  /**
   * What will be booked: the chosen place, or the nearest to it in time when it is gone or
   * speaks another language; without a choice the first one from the day in view on.
   */
  readonly slot = computed(() => {
    const matching = this.matching();
    const chosen = this.chosen();
    if (!chosen) return this.firstOf(matching);
    return (
      matching.find((slot) => isSamePlace(slot, chosen)) ??
      nearestTo(chosen.startsAt, matching, 1)[0]
    );
  });

  /** The place that will be booked, when its day is not the one that the operator saw or chose. */
  readonly moved = computed(() => {
    const slot = this.slot();
    const expected = this.chosen() ?? this.firstOf(this.slots());
    return slot && expected && dayOf(slot.startsAt) !== dayOf(expected.startsAt) ? slot : undefined;
  });

  readonly hasNoContact = computed(() => !this.phone().trim() && !this.email().trim());

  readonly openQuestions = computed<OpenQuestion[]>(() => [
    ...(this.firstName().trim() ? [] : ['firstName' as const]),
    ...(this.language() ? [] : ['language' as const]),
    ...(this.slot() ? [] : ['slot' as const]),
  ]);

  /**
   * @param slots the free places of the desk, as they are known now
   * @param from the day in view, YYYY-MM-DD: earlier places are not suggested
   */
  constructor(
    private readonly slots: Signal<readonly Slot[]>,
    private readonly from: string,
  ) {}

  private firstOf(places: readonly Slot[]): Slot | undefined {
    return places.find(({ startsAt }) => dayOf(startsAt) >= this.from) ?? places[0];
  }

  /** The request, or undefined while a question is open. */
  asRequest(): BookForSomeone | undefined {
    const slot = this.slot();
    const language = this.language();
    if (!slot || !language || this.openQuestions().length > 0) return undefined;
    const written = {
      phone: this.phone().trim() || undefined,
      email: this.email().trim() || undefined,
      mediatorLanguage: this.mediatorLanguage(),
      reason: this.reason(),
      words: this.words().trim() || undefined,
      forSomeoneElse: this.forSomeoneElse() || undefined,
    };
    return {
      deskId: slot.deskId,
      startsAt: slot.startsAt,
      language,
      firstName: this.firstName().trim(),
      channel: this.channel(),
      ...withoutGaps(written),
    };
  }
}

export function isSamePlace(one: Slot, other: Slot): boolean {
  return one.deskId === other.deskId && Date.parse(one.startsAt) === Date.parse(other.startsAt);
}

function withoutGaps<Thing extends object>(thing: Thing): Thing {
  const said = Object.entries(thing).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Thing;
}
