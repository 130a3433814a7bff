import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';
import { isDatabaseRefusal } from './database-away';

/** Past so many different texts on one connection, the rest goes out unprepared. */
export const mostPrepared = 400;

/**
 * A connection that lets the database plan each statement once. The policies of a row stand
 * in every plan: without this, planning takes longer than reading. Only texts with bound
 * values are prepared, and only so many: a text that is made anew each time would fill the
 * memory of the database.
 */
export class PreparingClient extends Client {
  /** Undefined for a text that has to go out unprepared. */
  private readonly names = new Map<string, string | undefined>();

  override query(text: unknown, values?: unknown, ...more: unknown[]): never {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return super.query(text as string, values as never, ...(more as [])) as never;
    }
    const answer: unknown = super.query(this.preparing(text), values, ...(more as []));
    if (answer instanceof Promise) {
      answer.catch((error: unknown) => {
        if (isUnusable(error)) this.names.set(text, undefined);
      });
    }
    return answer as never;
  }

  private preparing(text: string): QueryConfig {
    const name = this.names.has(text) ? this.names.get(text) : this.nameFor(text);
    return name === undefined ? { text } : { name, text };
  }

  private nameFor(text: string): string | undefined {
    if (this.names.size >= mostPrepared) return undefined;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    this.names.set(text, name);
    return name;
  }
}

/**
 * Whether the database has no such statement any more, or one of before a migration: 26000 after
 * values that the driver could not send, 0A000 when what comes back has another type.
 */
function isUnusable(error: unknown): boolean {
  return isDatabaseRefusal(error, ['26000', '0A000']);
}
