import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Stretch } from './desk-calendar';
import type { ComingVisit, LostBooking } from './affected-visits';
import type { Receivers } from './receivers';

/** A visit that lost its place, the language it was promised in, and what it is for. */
export interface LostVisit
  extends ComingVisit, Pick<LostBooking, 'language' | 'kind' | 'practice'> {
  /** Without it nobody will do; undefined when anybody does. */
  readonly needs: ServiceLanguage | undefined;
  /** Who is not to receive whoever comes. */
  readonly without: readonly string[];
  /** Who receives them only where nobody else has a place for them. */
  readonly rather?: readonly string[];
}

/** A place for a visit that lost its own. */
export interface NewPlace extends Stretch, Receivers {
  readonly deskId: string;
  readonly seat: number;
}
