import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

/** Past so many different texts on one connection, the rest goes out unprepared. */
export const mostPrepared = 250;

/**
 * A connection that lets the database plan each statement once. The policies of a row stand
 * in every plan: without this, planning takes longer than reading. Only texts with bound
 * values are prepared, and only so many: a text that is made anew each time would fill the
 * memory of the database.
 */
export class PreparingClient extends Client {
  private readonly names = new Map<string, string>();

  override query(text: unknown, values?: unknown, ...more: unknown[]): never {
    const prepared =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? this.preparing(text)
        : text;
    return super.query(prepared as string, values as never, ...(more as [])) as never;
  }

  private preparing(text: string): QueryConfig | string {
    const name = this.names.get(text) ?? this.nameFor(text);
    return name === undefined ? text : { name, text };
  }

  private nameFor(text: string): string | undefined {
    if (this.names.size >= mostPrepared) return undefined;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    this.names.set(text, name);
    return name;
  }
}
