import { Service, signal } from '@angular/core';

import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** For whom a visit is to be booked, where a page of somebody leads to the agenda. */
export interface BegunBooking {
  readonly firstName: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language?: ServiceLanguage;
  /** Mediators who are not to receive them; why is told to nobody. */
  readonly without?: readonly string[];
  /** "A woman, please": places with one are offered, and no others until the person agrees. */
  readonly asksForWoman?: boolean;
  /**
   * Says whose the new visit is; rejects with `Refusal` or `NoAnswer`.
   * @param agreed no woman was there, and they agreed to whom there was
   */
  booked(visit: string, agreed: boolean): Promise<unknown>;
}

/**
 * Hands it over to the agenda. Kept in memory alone and taken once: an address, or the history of a
 * browser, would keep the name.
 */
@Service()
export class BegunBookings {
  private readonly begun = signal<BegunBooking | undefined>(undefined);

  begin(booking: BegunBooking): void {
    this.begun.set(booking);
  }

  get isWaiting(): boolean {
    return !!this.begun();
  }

  take(): BegunBooking | undefined {
    const booking = this.begun();
    this.begun.set(undefined);
    return booking;
  }
}
