/**
 * Something the person at the keyboard can put right. Its message is one sentence that says what is
 * wrong and what to do; it is shown without a stack.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** The system's error code (`ENOSPC`, `EADDRINUSE`, …), when there is one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** What is said at the end of a start that failed. */
export function inOneSentence(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (codeOf(error) === 'ENOSPC')
    return 'The disk is full: free some space and start again, what was saved is kept.';
  return `The start failed in a way it does not know: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
