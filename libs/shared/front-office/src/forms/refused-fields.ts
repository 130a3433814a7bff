import { Refusal } from '../api/refusal';

/**
 * Fields that the server refused, as `roles.0.from`: by its pointers, or by a code that is about
 * one field. None with any other failure.
 * @param byCode which field a code of a refusal is about
 */
export function refusedFields(
  failure: unknown,
  byCode: Readonly<Record<string, string>> = {},
): readonly string[] {
  if (!(failure instanceof Refusal)) return [];
  const { code, errors } = failure.problem;
  const field = byCode[code];
  if (field) return [field];
  if (code !== 'request.invalid') return [];
  const names = errors?.map(({ pointer }) => pointer.split('/').slice(1).join('.')) ?? [];
  return [...new Set(names.filter(Boolean))];
}
