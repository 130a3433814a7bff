import type { MessageType } from './message-type';

/** Every kind of message that is told, whichever context brings it: the one closed list. */
export class MessageTypes {
  private readonly byKind = new Map<string, MessageType>();

  /** @throws Error for a kind that two bring, or that no row could keep */
  constructor(...types: readonly MessageType[]) {
    for (const type of types) {
      for (const kind of type.kinds) {
        if (!/^[a-z_]{1,40}$/.test(kind)) throw new Error(`${kind} is no name for a message`);
        if (this.byKind.has(kind)) throw new Error(`two types of message are called ${kind}`);
        this.byKind.set(kind, type);
      }
    }
  }

  get kinds(): readonly string[] {
    return [...this.byKind.keys()];
  }

  /** @throws Error for a kind that no context brings */
  of(kind: string): MessageType {
    const type = this.byKind.get(kind);
    if (!type) throw new Error(`no context brings messages of the kind ${kind}`);
    return type;
  }
}
