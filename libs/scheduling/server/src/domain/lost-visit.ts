import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Stretch } from './desk-calendar';
import type { ComingVisit, LostBooking } from './affected-visits';

/** A visit that lost its place, the language it was promised in, and what it is for. */
export interface LostVisit extends ComingVisit, Pick<LostBooking, 'language' | 'kind'> {
  /** Without it no mediator will do; undefined when any does. */
  readonly needs: ServiceLanguage | undefined;
  /** Mediators who are not to receive whoever comes. */
  readonly without: readonly string[];
}

/** A place for a visit that lost its own. */
export interface NewPlace extends Stretch {
  readonly deskId: string;
  readonly seat: number;
  readonly mediatorId: string;
}
