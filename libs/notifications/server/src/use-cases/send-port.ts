import type { Letter } from '../templates/letter';

/** Something ready to leave. Other channels will join as other members of the union. */
export interface LetterToSend {
  readonly channel: 'email';
  /** Id of the message: the same on every attempt. */
  readonly id: string;
  readonly to: string;
  /** Where an answer goes, when the desk has an address. */
  readonly replyTo?: string | undefined;
  readonly letter: Letter;
}

export type OutgoingMessage = LetterToSend;

/** `later` is a passing trouble, `refused` one that no repetition mends. */
export type SendOutcome =
  { readonly result: 'sent' } | { readonly result: 'later' | 'refused'; readonly code: string };

/**
 * The one door through which messages leave. Rules about every message (a contact
 * that is safe, caps, another channel) wrap what stands behind it.
 */
export abstract class SendPort {
  /** Answers within about 20 s; troubles are outcomes, not exceptions. */
  abstract send(message: OutgoingMessage): Promise<SendOutcome>;
}
