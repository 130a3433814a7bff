/**
 * A refusal in the words of the domain. It carries a stable code and knows no
 * HTTP: the edges translate it into a status, a retry or words for a reader.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  /** How loudly the log speaks of it; people's mistakes are no news. */
  readonly logLevel: 'debug' | 'warn' | 'error' = 'debug';

  /** After how many seconds the same request may be tried again. */
  readonly retryAfterSeconds?: number;

  /** Members that the problem document shows beside the code; nothing personal. */
  shown(): Record<string, unknown> {
    return {};
  }
}
