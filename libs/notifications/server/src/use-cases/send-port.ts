import type { Letter } from '@one-stop-shop/shared/server';

/** Something ready to leave. */
export interface LetterToSend {
  /** Id of the message: the same on every attempt. */
  readonly id: string;
  /** As its channel writes addresses. */
  readonly to: string;
  /** What stands beside the address of the service; nothing where it is empty. */
  readonly sender?: string | undefined;
  /** Where an answer goes, when the desk has an address. */
  readonly replyTo?: string | undefined;
  readonly letter: Letter;
}

/** A code is kept with the message; what is none stands as `not-sent`. `later` is a passing trouble, `refused` one that no repetition mends. */
export type SendOutcome =
  { readonly result: 'sent' } | { readonly result: 'later' | 'refused'; readonly code: string };

/**
 * The door through which messages leave by one channel. Rules about every message (a contact
 * that is safe, caps) wrap what stands behind it.
 */
export abstract class SendPort {
  /** Answers within about 20 s; troubles are outcomes, not exceptions. */
  abstract send(message: LetterToSend): Promise<SendOutcome>;
}

/** The ports of the channels by which this process sends. */
export class SendPorts {
  constructor(private readonly byChannel: ReadonlyMap<string, SendPort>) {}

  get channels(): readonly string[] {
    return [...this.byChannel.keys()];
  }

  /** @throws Error for a channel by which this process does not send */
  of(channel: string): SendPort {
    const port = this.byChannel.get(channel);
    if (!port) throw new Error(`nothing is sent by ${channel}`);
    return port;
  }
}
