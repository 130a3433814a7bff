import { InjectionToken, type Type } from '@angular/core';

import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** A visit in the panel of an agenda, as far as other contexts are told of it. */
export interface VisitInPanel {
  readonly id: string;
  /** Of the desk; undefined where the agenda is of one municipality. */
  readonly municipality: MunicipalityCode | undefined;
  /** Missing where whoever looks doesn't see who comes. */
  readonly firstName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language: ServiceLanguage;
  /** Of the mediator, where one is wanted. */
  readonly mediatorLanguage?: ServiceLanguage;
  readonly reason?: string;
  readonly channel: string;
  readonly state: 'booked' | 'arrived' | 'fulfilled' | 'no_show' | 'cancelled';
  readonly startsAt: string;
  readonly endsAt: string;
  /**
   * Marks it as held, with the agenda's own way back; missing where that can't be now, or whoever
   * looks may not. The agenda says what went wrong.
   * @returns whether it is marked
   */
  readonly fulfil?: () => Promise<boolean>;
}

/** A single key of the agenda that leads to what stands beside a visit. */
export interface BesideVisitKey {
  /** What it leads to has it as `aria-keyshortcuts`. */
  readonly key: string;
  /** Catalogue key of what it does. */
  readonly words: string;
  /** Whether it is pressed too, or has the focus alone. */
  readonly presses: boolean;
}

/** What a context shows beside a visit, in the panel of every agenda. */
export interface BesideVisit {
  readonly permission: string;
  readonly keys: readonly BesideVisitKey[];
  /** A component with the input `visit`, a {@link VisitInPanel}. */
  load(): Promise<Type<unknown>>;
}

/** Of all contexts; given by the frame around the pages of the staff. */
export const besideVisits = new InjectionToken<readonly BesideVisit[]>('beside visits', {
  factory: () => [],
});
