import { StandardSchemaValidationError, type ValidationError } from '@angular/forms/signals';

/** What is wrong with a field, in words. */
export interface Mistake {
  /** Catalogue key. */
  readonly words: string;
  /** What stands in the sentence: the limits of the field, of its contract. */
  readonly values?: Readonly<Record<string, unknown>>;
}

export function mistakeOf(error: ValidationError): Mistake {
  const values =
    error instanceof StandardSchemaValidationError
      ? (error.issue as { params?: Record<string, unknown> }).params
      : undefined;
  return { words: error.message ?? '', values };
}
