const prefix = 'tab:';

/**
 * The tabs of this browser that are open now. Each holds a lock of its own, which the browser takes
 * back with the document, also when it is killed; a note in the storage would stay.
 */
export class OpenTabs {
  readonly own = crypto.randomUUID();
  private readonly locks = (navigator as Partial<Navigator>).locks;

  constructor() {
    const forever = new Promise<never>(() => undefined);
    this.locks?.request(prefix + this.own, () => forever).catch(() => undefined);
  }

  /** Names of all but this one; none where the browser has no locks. */
  async others(): Promise<ReadonlySet<string>> {
    const { held = [] } = (await this.locks?.query()) ?? {};
    const open = new Set(
      held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
    );
    open.delete(this.own);
    return open;
  }
}
