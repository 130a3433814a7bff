import { resolved, type JsonSchema, type Schemas } from '@one-stop-shop/api/testing';
import fc, { type Arbitrary } from 'fast-check';
import { Borrowing, Link } from './link';
import { marker, oddText, plainWords } from './odd-text';

/** Where a value will stand, and how near the edge of what is allowed it may go. */
export interface Setting {
  readonly schemas: Schemas;
  readonly place: string;
  /** The moment of the service's clock. */
  readonly now: Date;
  readonly edges: boolean;
}

const farthestKnown = 2_000;
const dayInMs = 86_400_000;

/** Values that keep a schema; with `edges` also lengths and numbers at and just past its bounds. */
export function valuesOf(given: JsonSchema, name: string, setting: Setting): Arbitrary<unknown> {
  const { name: ref, schema } = resolved(given, setting.schemas);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, name, setting)));
  if (schema.allOf && !schema.type) return valuesOf(merged(schema), name, setting);
  const types = [schema.type ?? []].flat();
  if (types.length > 1) {
    return fc.oneof(...types.map((type) => valuesOf({ ...schema, type }, name, setting)));
  }
  switch (types[0]) {
    case 'object':
      return objectsOf(schema, setting);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, name, setting), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'string':
      return textsOf(schema, { ref, name }, setting);
    case 'integer':
      return setting.edges ? edgesOf(schema) : integersOf(schema);
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
    default:
      return fc.jsonValue();
  }
}

function merged({ allOf = [], ...schema }: JsonSchema): JsonSchema {
  return allOf.reduce<JsonSchema>((all, part) => ({ ...all, ...part }), schema);
}

function objectsOf(schema: JsonSchema, setting: Setting): Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const names = properties.map(([name]) => name);
  const requiredKeys = names.filter((name) => schema.required?.includes(name));
  const drawn = properties.map(
    ([name, property]) => [name, valuesOf(property, name, setting)] as const,
  );
  const fields = recordsOf(drawn, requiredKeys);
  const wanted = Object.fromEntries(
    properties.map(([name, property]) => [name, passing(property, setting.schemas)]),
  );
  const borrowing = fc
    .tuple(fields, fc.nat(9), fc.nat(50), fc.oneof(fc.nat(5), fc.nat(farthestKnown)))
    .map(
      ([values, own, kind, pick]) =>
        new Borrowing(values, wanted, requiredKeys, setting.place, own < 8, kind, pick),
    );
  return fc.oneof({ weight: 1, arbitrary: fields }, { weight: 3, arbitrary: borrowing });
}

/** Only what is required, or with any of the rest. */
export function recordsOf(
  drawn: readonly (readonly [string, Arbitrary<unknown>])[],
  requiredKeys: readonly string[],
): Arbitrary<Record<string, unknown>> {
  const few = drawn.filter(([name]) => requiredKeys.includes(name));
  return fc.oneof(
    fc.record(Object.fromEntries(few)),
    fc.record(Object.fromEntries(drawn), { requiredKeys: [...requiredKeys] }),
  );
}

function textsOf(
  schema: JsonSchema,
  { ref, name }: { ref: string | undefined; name: string },
  setting: Setting,
): Arbitrary<unknown> {
  const written = writtenTexts(schema, setting);
  const canBeKnown = schema.format === 'uuid' || ref !== undefined || !schema.format;
  if (!canBeKnown) return written;
  const link = fc
    .tuple(fc.oneof(fc.nat(3), fc.nat(farthestKnown)), fc.nat(9), written)
    .map(([pick, own, otherwise]) => {
      const wanted = { ref, name, place: setting.place, fits: passing(schema, setting.schemas) };
      return new Link(wanted, pick, own < 8, otherwise);
    });
  // Days that were told are mostly long past: of desks, of hours, of contracts.
  const weight = schema.format === 'date' ? 3 : 1;
  return fc.oneof({ weight, arbitrary: written }, { weight: 5 - weight, arbitrary: link });
}

function writtenTexts(schema: JsonSchema, setting: Setting): Arbitrary<string> {
  const inDays = (days: number): Date => new Date(setting.now.getTime() + days * dayInMs);
  switch (schema.format ?? '') {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return fc
        .integer({ min: -2, max: 45 })
        .map((days) => inDays(days).toISOString().slice(0, 10));
    case 'date-time':
      // Desks give places every twenty minutes.
      return fc.integer({ min: -72, max: 2_160 }).map((step) => {
        const moment = setting.now.getTime() + step * 20 * 60_000;
        return new Date(moment).toISOString();
      });
    case 'email':
      return fc.stringMatching(/^[a-z]{10}$/).map((word) => `${marker}${word}@fuzz.example`);
  }
  const keeps = passing(schema, setting.schemas);
  const [first] = patternsOf(schema);
  const plain = fc.sample(plainWords, { seed: 1, numRuns: 20 }).some(keeps);
  const usual = plain || !first ? lengthened(plainWords, schema) : fc.stringMatching(first);
  return setting.edges ? fc.oneof(oddText, atBounds(schema), usual) : usual.filter(keeps);
}

/** Whether a known text may stand where the schema rules; of other types only the type counts. */
function passing(given: JsonSchema, schemas: Schemas): (value: unknown) => boolean {
  const { schema } = resolved(given, schemas);
  if (schema.enum) return (value) => schema.enum?.includes(value) ?? false;
  const type = schema.type === 'integer' ? 'number' : schema.type;
  const patterns = patternsOf(schema);
  if (type === undefined) return () => true;
  return (value) =>
    typeof value === 'string' && type === 'string'
      ? value.length >= (schema.minLength ?? 0) &&
        value.length <= (schema.maxLength ?? Infinity) &&
        patterns.every((pattern) => pattern.test(value))
      : typeof value === type && value !== null && !Array.isArray(value);
}

function patternsOf(schema: JsonSchema): RegExp[] {
  return [schema.pattern, ...(schema.allOf ?? []).map((part) => part.pattern)]
    .filter((pattern) => pattern !== undefined)
    .map((pattern) => new RegExp(pattern, 'u'));
}

function lengthened(words: Arbitrary<string>, { minLength = 0, maxLength = 500 }: JsonSchema) {
  return words.map((text) => text.padEnd(minLength, 'à').slice(0, maxLength).trim());
}

function atBounds({ minLength = 1, maxLength = 500 }: JsonSchema): Arbitrary<string> {
  const lengths = [minLength - 1, minLength, maxLength, maxLength + 1].filter((n) => n >= 0);
  return fc
    .tuple(fc.constantFrom(...lengths), fc.constantFrom('a', '1', 'à', '𞤀', ' '))
    .map(([length, letter]) => letter.repeat(length));
}

function integersOf({ minimum = 0, maximum = 1_000 }: JsonSchema): Arbitrary<number> {
  return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 1_000) });
}

function edgesOf({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema) {
  return fc.constantFrom(minimum - 1, minimum, 0, 1, -1, maximum, maximum + 1, 2 ** 31, 1.5);
}
