import { type SchemaPath, validate } from '@angular/forms/signals';

/**
 * A day that may not lie before another, both as YYYY-MM-DD: contracts know no clock, so the page
 * asks here what the server refuses as `in-the-past`. An empty field is left to its contract.
 * @param words catalogue key of the mistake
 */
export function notBefore(path: SchemaPath<string>, earliest: () => string, words: string): void {
  validate(path, ({ value }) =>
    value() && value() < earliest() ? { kind: 'too-early', message: words } : undefined,
  );
}

/** A day that may not lie after another. */
export function notAfter(path: SchemaPath<string>, latest: () => string, words: string): void {
  validate(path, ({ value }) =>
    value() > latest() ? { kind: 'too-late', message: words } : undefined,
  );
}
