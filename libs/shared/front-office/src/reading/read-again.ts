/**
 * Angular's resource ignores a reload while it loads. What was asked for before an act would then
 * stay in view as if nothing had been done; here it is read once more instead.
 */
export class ReadAgain {
  private isAsked = false;

  ask(resource: { reload(): boolean }): void {
    if (!resource.reload()) this.isAsked = true;
  }

  /** The reading that began after the last time somebody asked. */
  async read<Value>(read: () => Promise<Value>): Promise<Value> {
    for (;;) {
      this.isAsked = false;
      const value = await read();
      if (!this.isAsked) return value;
    }
  }
}
