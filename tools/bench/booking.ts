/** What the booking page sends. */
export interface Booking {
  readonly deskId: string;
  readonly startsAt: string;
  readonly language: string;
  readonly firstName: string;
  readonly phone?: string;
  readonly email?: string;
  readonly reason: string;
}
