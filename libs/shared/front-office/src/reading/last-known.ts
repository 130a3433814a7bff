import { type Resource, type Signal, linkedSignal } from '@angular/core';

/** What a resource last told: it stays in view when a later reading fails. */
export function lastKnown<Told>(reading: Resource<Told | undefined>): Signal<Told | undefined> {
  return linkedSignal<Told | undefined, Told | undefined>({
    source: () => (reading.hasValue() ? reading.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });
}
