import type { ContactDetails } from '@one-stop-shop/shared/domain';

/** A way to reach somebody. */
export interface Channel {
  /** Stored with each message. */
  readonly name: string;
  /** Operators reach people this way; what goes another way is sent by the service. */
  readonly byHand: boolean;
  /** Where it reaches them; undefined when it doesn't. */
  addressOf(contact: ContactDetails): string | undefined;
  /** One mailbox, however its address is written: what goes there is counted together. */
  mailboxOf(address: string): string;
}

/** The channel of a message to somebody whom none reaches: operators see that nobody can. */
export const noChannel = 'none';

/** Every way to reach people, the one that is tried first before the others. */
export class Channels {
  private readonly all: readonly Channel[];

  constructor(...inOrder: readonly Channel[]) {
    this.all = inOrder;
  }

  /** The name of the first that reaches them, or `none`. */
  nameFor(contact: ContactDetails): string {
    return this.firstFor(contact)?.name ?? noChannel;
  }

  /** How an operator reaches them when a letter does not. */
  byHandFor(contact: ContactDetails): string | undefined {
    return this.firstFor(contact, ({ byHand }) => byHand)?.name;
  }

  /** Whether somebody must do it, or nobody can. */
  isByHand(name: string): boolean {
    return this.all.find((channel) => channel.name === name)?.byHand ?? name === noChannel;
  }

  /** @throws Error for one that does not exist */
  of(name: string): Channel {
    const channel = this.all.find((one) => one.name === name);
    if (!channel) throw new Error(`there is no channel ${name}`);
    return channel;
  }

  private firstFor(
    contact: ContactDetails,
    fits: (channel: Channel) => boolean = () => true,
  ): Channel | undefined {
    return this.all.find((one) => fits(one) && one.addressOf(contact) !== undefined);
  }
}
