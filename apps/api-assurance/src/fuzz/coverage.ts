import type { Operation } from '@one-stop-shop/api/testing';
/** Which operations were asked, and what they answered how often. */
export class Coverage {
  /** The last good request that was refused, and why. */
  private readonly refused = new Map<string, string>();
  private readonly counts = new Map<string, Map<number, number>>();

  constructor(operations: readonly Operation[]) {
    for (const { name } of operations) this.counts.set(name, new Map());
  }

  count({ name }: Operation, status: number): void {
    const statuses = this.counts.get(name) ?? new Map<number, number>();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    this.counts.set(name, statuses);
  }

  /** @param why how a request was refused that nobody had bent */
  noteRefusal({ name }: Operation, why: string): void {
    this.refused.set(name, why);
  }

  /** Operations that never did what they are for, with the last refusal of each. */
  get refusals(): string {
    return this.neverDone.map((name) => `${name}: ${this.refused.get(name) ?? '?'}`).join('\n');
  }

  get requests(): number {
    return [...this.counts.values()].flatMap((statuses) => [...statuses.values()]).reduce(sum, 0);
  }

  /** Operations that never did what they are for. */
  get neverDone(): string[] {
    return [...this.counts]
      .filter(([, statuses]) => ![...statuses.keys()].some((status) => status < 300))
      .map(([name]) => name);
  }

  /** A line for each operation: its name and how often each status came. */
  toString(): string {
    const width = Math.max(...[...this.counts.keys()].map((name) => name.length));
    return [...this.counts]
      .map(([name, statuses]) => {
        const times = [...statuses].sort(([a], [b]) => a - b).map(([s, n]) => `${s}×${n}`);
        return `${name.padEnd(width)}  ${times.join(' ') || 'never asked'}`;
      })
      .join('\n');
  }
}

function sum(one: number, other: number): number {
  return one + other;
}
