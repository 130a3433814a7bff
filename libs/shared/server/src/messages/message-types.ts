import type { MessageType } from './message-type';

/** Every kind of message that is told, whichever context brings it: the one closed list. */
export class MessageTypes {
  private readonly byKind = new Map<string, MessageType>();

  /** @throws Error for a kind or a sort that two bring, or that no row could keep */
  constructor(...types: readonly MessageType[]) {
    const sorts = new Set<string>();
    for (const type of types) {
      for (const kind of type.kinds) {
        if (!/^[a-z_]{1,40}$/.test(kind)) throw new Error(`${kind} is no name for a message`);
        if (this.byKind.has(kind)) throw new Error(`two types of message are called ${kind}`);
        this.byKind.set(kind, type);
      }
      for (const sort of type.audience === 'person' ? Object.keys(type.caps) : []) {
        if (!/^[a-z]{1,20}$/.test(sort))
          throw new Error(`${sort} is no name for a sort of letters`);
        if (sorts.has(sort)) throw new Error(`two types of message count their letters as ${sort}`);
        sorts.add(sort);
      }
    }
  }

  get kinds(): readonly string[] {
    return [...this.byKind.keys()];
  }

  knows(kind: string): boolean {
    return this.byKind.has(kind);
  }

  /** @throws Error for a kind that no context brings */
  of(kind: string): MessageType {
    const type = this.byKind.get(kind);
    if (!type) throw new Error(`no context brings messages of the kind ${kind}`);
    return type;
  }
}
