/** An appointment and the hour that somebody still believes in. */
export interface UntoldVisit {
  readonly appointmentId: string;
  /** ISO instant. */
  readonly before: string;
  /** As the last change left it, an ISO instant; null when it was cancelled. */
  readonly startsAt: string | null;
}
