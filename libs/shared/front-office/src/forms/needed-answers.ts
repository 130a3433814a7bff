import {
  type FieldContext,
  REQUIRED,
  type SchemaPath,
  metadata,
  validate,
} from '@angular/forms/signals';

/**
 * An answer that another one asks for: a contract says only that it may be missing, so its rule
 * stands beside the contract and is asked here and by the server.
 * @param isMissing whether it is asked for and was not given
 * @param words catalogue key of the mistake
 */
export function neededWhen<Answer>(
  path: SchemaPath<Answer>,
  isMissing: (context: FieldContext<Answer>) => boolean,
  words: string,
): void {
  metadata(path, REQUIRED, () => true);
  validate(path, (context) =>
    isMissing(context) ? { kind: 'missing', message: words } : undefined,
  );
}
