/** Somebody who may open their account, for the first time or anew. */
export interface InvitationToTell {
  readonly kind: 'welcome' | 'recovery';
  readonly name: string;
  readonly email: string;
  /** The page that opens the account, with its secret in the fragment. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** Something waits for the responsible person of a municipality; what, the page says. */
export interface ApprovalToTell {
  readonly name: string;
  readonly email: string;
  /** By name. */
  readonly municipality: string;
  readonly askedBy: string;
  /** The page that shows it, with its secret in the fragment. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** Somebody read about far more people than they ever do; about whom stays in the service. */
export interface ReadingToTell {
  /** Of the contact for data protection who is told. */
  readonly email: string;
  /** The municipality whose contact it is, by name. */
  readonly told: string;
  readonly by: string;
  readonly askedAt: Date;
  readonly people: number;
  /** About how many on a busy day of before; 0 without a habit. */
  readonly habit: number;
}

/** Somebody may read about a person of another municipality; about whom and why stays in the service. */
export interface EmergencyAccessToTell {
  /** Of the contact for data protection who is told. */
  readonly email: string;
  /** The municipality whose contact it is, by name like all of them. */
  readonly told: string;
  readonly opened: string;
  readonly from: readonly string[];
  readonly by: string;
  /** Code of the role in which it was opened. */
  readonly role: string;
  /** Code of the list; null of an access from before it was asked. */
  readonly danger: string | null;
  readonly openedAt: Date;
  readonly endsAt: Date;
  /** Under it the service lists the access, with its reason. */
  readonly accessId: string;
}

/** Restricted records that nobody followed were given to somebody; about whom they are is not said. */
export interface TeamNamingToTell {
  /** Of the responsible person of the municipality. */
  readonly name: string;
  readonly email: string;
  /** By name. */
  readonly municipality: string;
  readonly colleague: string;
  readonly by: string;
  readonly at: Date;
}
