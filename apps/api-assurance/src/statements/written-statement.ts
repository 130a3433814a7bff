import type { Shape } from './shape';

/** A column that a call names in the type of its rows. */
export interface NamedColumn {
  readonly name: string;
  /** How TypeScript writes its type. */
  readonly type: string;
  /** What may come for it. */
  readonly shapes: readonly Shape[];
}

/** A statement that somebody wrote by hand, as the code has it. */
export interface WrittenStatement {
  /** Context, file and function, and a number where a function has several. */
  readonly call: string;
  /** The call, and which of its ways where a condition in the text has several. */
  readonly name: string;
  /** From the top of the workspace. */
  readonly file: string;
  readonly method: 'query' | 'execute';
  readonly sql: string;
  /** Undefined where the call says nothing of its rows. */
  readonly columns: readonly NamedColumn[] | undefined;
  /** As whom the transaction may ask; empty where any scope may stand. */
  readonly askers: readonly string[];
}

/** A call whose text no one can read without running it. */
export interface UnreadStatement {
  readonly name: string;
  readonly why: string;
}

/** `libs/identity/server/src/persistence/factors.ts` → `identity`. */
export function contextOf(file: string): string {
  return file.split('/')[1] ?? file;
}
