import { noWay, type ContactDetails } from '@one-stop-shop/shared/domain';

/** A way to reach somebody. */
export interface Channel {
  /** Stored with each message. */
  readonly name: string;
  /** An operator reaches people this way, as the database knows of `call` alone. */
  readonly byHand: boolean;
  /** Whose rules it keeps to: those of the phone, or of the address. */
  readonly takes: 'email' | 'phone';
  /** Where it reaches them; undefined when it doesn't. */
  addressOf(contact: ContactDetails): string | undefined;
  /** One mailbox, however its address is written: what goes there is counted together. */
  mailboxOf(address: string): string;
}

/** The channel of a message to somebody whom none reaches: operators see that nobody can. */
export const noChannel = noWay;

/** The channel of what an operator does; policies and checks of the table know it by this name. */
export const callChannel = 'call';

/** Every way to reach people, the one that is tried first before the others. */
export class Channels {
  private readonly all: readonly Channel[];

  /** @throws Error for a name that two have or no row could keep, and for a second way by hand */
  constructor(...inOrder: readonly Channel[]) {
    const names = new Set<string>();
    for (const { name, byHand } of inOrder) {
      const isNew = /^[a-z_]{1,20}$/.test(name) && name !== noChannel && !names.has(name);
      if (!isNew) throw new Error(`${name} is no name for another channel`);
      if (byHand !== (name === callChannel))
        throw new Error(`${name}: what operators do by hand is the channel ${callChannel}`);
      names.add(name);
    }
    this.all = inOrder;
  }

  /** The name of the first that reaches them, or `none`. */
  nameFor(contact: ContactDetails): string {
    return this.firstFor(contact)?.name ?? noChannel;
  }

  /** How an operator reaches one of them when a letter does not. */
  byHandFor(contacts: readonly ContactDetails[]): string | undefined {
    return contacts.flatMap((one) => this.firstFor(one, ({ byHand }) => byHand) ?? [])[0]?.name;
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
