import { type Signal, computed, linkedSignal, signal } from '@angular/core';

import {
  type Practice,
  type Slot,
  type VisitKind,
  practices,
  visitKinds,
} from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, serviceLanguages } from '@one-stop-shop/shared/contracts';

import { inLanguage, nearestTo } from '../../booking/free-places';
import { dayOf } from '../calendar/desk-days';

/** Who comes, as an operator writes it down; what was not said is empty. */
export interface WrittenVisitor {
  readonly firstName: string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
  readonly reason: string;
  readonly channel: string;
  readonly kind: string;
  /** What a practitioner is to receive them for. */
  readonly practice: string;
  readonly words: string;
  readonly forSomeoneElse: boolean;
}

export const nobody: WrittenVisitor = {
  ...{ firstName: '', phone: '', email: '', language: '', reason: '', words: '', practice: '' },
  channel: 'phone',
  kind: 'first',
  forSomeoneElse: false,
};

/** What an operator writes down while somebody phones, with the place that suggests itself. */
export class PhoneBooking {
  readonly written = signal<WrittenVisitor>(nobody);
  readonly language = computed(() => asLanguage(this.written().language));
  readonly kind = computed<VisitKind>(
    () => visitKinds.find((kind) => kind === this.written().kind) ?? 'first',
  );

  readonly practice = computed<Practice | undefined>(() =>
    practices.find((practice) => practice === this.written().practice),
  );

  /** Languages in which there are still places. */
  readonly spoken = computed(() => [
    ...new Set(this.slots().flatMap(({ languages }) => languages)),
  ]);

  /**
   * The person's own language when a mediator speaks it, until the operator says otherwise;
   * empty where none is wanted.
   */
  readonly mediatorLanguage = linkedSignal<string>(() => {
    const language = this.language();
    return language && language !== 'it' && this.spoken().includes(language) ? language : '';
  });

  readonly matching = computed(() => inLanguage(this.slots(), asLanguage(this.mediatorLanguage())));

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

  /** A `BookForSomeone`, or what is meant as one. */
  asRequest(written: WrittenVisitor) {
    const { firstName, language, channel, kind, forSomeoneElse } = written;
    const slot = this.slot();
    return {
      deskId: slot?.deskId,
      startsAt: slot?.startsAt,
      firstName,
      language,
      channel,
      kind,
      ...said('phone', written.phone),
      ...said('email', written.email),
      ...said('mediatorLanguage', this.mediatorLanguage()),
      ...said('practice', written.practice),
      ...said('reason', written.reason),
      ...said('words', written.words),
      ...(forSomeoneElse && { forSomeoneElse }),
    };
  }
}

export function isSamePlace(one: Slot, other: Slot): boolean {
  return one.deskId === other.deskId && Date.parse(one.startsAt) === Date.parse(other.startsAt);
}

export function asLanguage(written: string): ServiceLanguage | undefined {
  return serviceLanguages.find((language) => language === written);
}

function said(name: string, text: string): Readonly<Record<string, string>> {
  return text.trim() ? { [name]: text } : {};
}
