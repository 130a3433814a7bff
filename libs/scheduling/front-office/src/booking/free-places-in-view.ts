import { type Signal, computed, inject, resource, signal } from '@angular/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

import { SchedulingApi } from '../scheduling-api';

/**
 * The free places for somebody who needs one language, and the others only when they
 * are asked for, or when nobody anywhere speaks it. Made where things can be injected.
 */
export class FreePlacesInView {
  private readonly api = inject(SchedulingApi);
  private readonly allWanted = signal(false);

  private readonly spoken = resource({
    params: () => ({ language: this.language() }),
    loader: ({ params }) => this.ask(params.language),
  });
  private readonly everybodys = resource({
    params: () => (this.language() && (this.allWanted() || this.nowhere()) ? {} : undefined),
    loader: () => this.ask(),
  });

  /**
   * @param language the mediator must speak; undefined when none is needed
   * @param visit whose place is moved; else every desk is in question, for a first visit
   */
  constructor(
    readonly language: Signal<ServiceLanguage | undefined>,
    private readonly visit?: Signal<string>,
  ) {}

  /** No place with a mediator who speaks the language, at any desk in question. */
  readonly nowhere = computed(
    () => !!this.language() && this.spoken.hasValue() && this.spoken.value().length === 0,
  );
  /** The places without a mediator for the language are in view too. */
  readonly showsAll = computed(() => this.allWanted() && this.everybodys.hasValue());
  readonly isLoadingAll = computed(() => this.everybodys.isLoading());
  /** Undefined while nothing is known. */
  readonly slots = computed<readonly Slot[] | undefined>(() => {
    if (this.everybodys.hasValue()) {
      if (this.nowhere() || this.allWanted()) return this.everybodys.value();
    }
    return this.spoken.hasValue() && !this.nowhere() ? this.spoken.value() : undefined;
  });
  /** Only the places where the language is spoken. */
  readonly served = computed<readonly Slot[]>(() =>
    this.spoken.hasValue() ? this.spoken.value() : [],
  );
  readonly error = computed(() => this.spoken.error() ?? this.everybodys.error());

  private ask(language?: ServiceLanguage): Promise<Slot[]> {
    const visit = this.visit?.();
    return visit ? this.api.placesFor(visit, language) : this.api.freePlaces(undefined, language);
  }

  showAll(wanted: boolean): void {
    this.allWanted.set(wanted);
  }

  reload(): void {
    this.spoken.reload();
    this.everybodys.reload();
  }
}
