import { DomainError } from '@one-stop-shop/shared/domain';

/**
 * An error in one word, for logs and tables: its code or its kind. Never its
 * message, which can quote a person's data.
 */
export function errorCodeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof Error)) return 'unknown';
  const word = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return /^[\w.-]{1,60}$/.test(word) ? word : 'unknown';
}
