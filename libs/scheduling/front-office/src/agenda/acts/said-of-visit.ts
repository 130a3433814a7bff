import { type Signal, computed, inject, linkedSignal } from '@angular/core';

import type { AppointmentState } from '@one-stop-shop/scheduling/contracts';

import { DaysInView } from '../calendar/days-in-view';
import { dayOf } from '../calendar/desk-days';
import { type Visit, VisitsInView } from '../visits-in-view';

/** What the page says of a visit: its hour and its state, or any but cancelled. */
export interface OfVisit {
  readonly id: string;
  readonly startsAt: string;
  readonly state?: AppointmentState;
}

/** Something said of a visit for as long as it is true and its days are in view. */
export interface SaidOfVisit<Said extends OfVisit> {
  readonly now: Signal<Said | undefined>;
  say(said: Said): void;
  forget(): void;
}

/** Begins with nothing said; for services of a page that shows an agenda. */
export function saidOfVisit<Said extends OfVisit>(): SaidOfVisit<Said> {
  const known = inject(VisitsInView);
  const shown = inject(DaysInView);
  const last = linkedSignal<string, { said: Said; seen: unknown } | undefined>({
    source: () => shown.range(),
    computation: () => undefined,
  });
  const now = computed(() => {
    const [one, visits] = [last(), known.visits()];
    if (!one) return undefined;
    // Until the agenda is read again it shows what was before the act.
    const isTrue = one.seen === visits || isShown(one.said, visits, shown.days());
    return isTrue ? one.said : undefined;
  });
  return {
    now,
    say: (said) => last.set({ said, seen: known.visits() }),
    forget: () => last.set(undefined),
  };
}

/** Of a day that is not in view nobody here knows better. */
function isShown(
  { id, startsAt, state }: OfVisit,
  visits: readonly Visit[] | undefined,
  days: readonly string[],
): boolean {
  const visit = visits?.find((one) => one.id === id);
  if (!visit) return !visits || !days.includes(dayOf(startsAt));
  const isThere = Date.parse(visit.startsAt) === Date.parse(startsAt);
  return isThere && (state ? visit.state === state : visit.state !== 'cancelled');
}
