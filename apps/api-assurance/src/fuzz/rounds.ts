import type { Operation, Schemas } from '@one-stop-shop/api/testing';
import fc, { type Arbitrary } from 'fast-check';
import { mutatorsOfTheAddress } from './mutators/of-the-address';
import { mutatorsOfTheBody } from './mutators/of-the-body';
import { mutatorsOfTheHeaders } from './mutators/of-the-headers';
import type { Mutator } from './mutators/mutator';
import { recordsOf, valuesOf, type Setting } from './values';

/** One request of a round; what it holds is filled in when it is sent. */
export interface Step {
  readonly operation: Operation;
  /** Whether somebody asks who may, or anybody at all. */
  readonly apt: boolean;
  readonly asker: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly mutator: Mutator | undefined;
  readonly n: number;
  /** Whether the same request is sent a second time. */
  readonly again: boolean;
}

/** Some people ask for a while, one request after the other. */
export interface Round {
  /** Which of those who may ask does so throughout. */
  readonly person: number;
  readonly steps: readonly Step[];
}

export const longestRound = 24;

const mutators = [...mutatorsOfTheBody, ...mutatorsOfTheAddress, ...mutatorsOfTheHeaders];

/** Rounds over all operations, or over those that stand together. */
export function roundsOver(
  operations: readonly Operation[],
  about: { readonly schemas: Schemas; readonly now: Date },
): Arbitrary<Round> {
  const stepByOperation = new Map(
    operations.map((operation) => [operation, stepsOf(operation, about)]),
  );
  const stepsAmong = (some: readonly Operation[]): Arbitrary<Step[]> =>
    fc.array(fc.oneof(...some.flatMap((operation) => stepByOperation.get(operation) ?? [])), {
      minLength: 1,
      maxLength: longestRound,
      size: 'max',
    });
  const together = [3, 4].flatMap((steps) => standingTogether(operations, steps));
  return fc.record({
    person: fc.nat(1_000),
    steps: fc.oneof(
      { weight: operations.length, arbitrary: stepsAmong(operations) },
      ...together.map((group) => ({ weight: group.length, arbitrary: stepsAmong(group) })),
    ),
  });
}

/** Operations whose paths begin alike: what is begun in one is often ended in the next. */
function standingTogether(
  operations: readonly Operation[],
  steps: number,
): (readonly Operation[])[] {
  const groups = Map.groupBy(operations, ({ path }) => path.split('/', steps).join('/'));
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Good requests only, by somebody who may. */
export function goodRounds(
  operations: readonly Operation[],
  about: { readonly schemas: Schemas; readonly now: Date },
  requests: number,
): Arbitrary<Round> {
  const steps = fc
    .oneof(...operations.map((operation) => stepsOf(operation, about)))
    .map((step) => ({ ...step, apt: true, mutator: undefined }));
  return fc.record({
    person: fc.constant(0),
    steps: fc.array(steps, { minLength: requests, maxLength: requests }),
  });
}

/** Good requests for one operation, after those that stand beside it and tell of ids or begin. */
export function roundsTo(
  operation: Operation,
  operations: readonly Operation[],
  about: { readonly schemas: Schemas; readonly now: Date },
): Arbitrary<Round> {
  const beside = (standingTogether(operations, 4).find((group) => group.includes(operation)) ?? [])
    .filter(({ method, path }) => method === 'GET' || !path.includes('{'))
    .filter(({ method, path }) => method !== 'DELETE' && path !== operation.path);
  const begun = fc.tuple(...beside.map((other) => goodRounds([other], about, 2)));
  return fc.tuple(begun, goodRounds([operation], about, 5)).map(([first, last]) => ({
    person: 0,
    steps: [...first.flatMap(({ steps }) => steps), ...last.steps],
  }));
}

function stepsOf(
  operation: Operation,
  about: { readonly schemas: Schemas; readonly now: Date },
): Arbitrary<Step> {
  const { schemas, now } = about;
  const good: Setting = { schemas, now, place: operation.path, edges: false };
  const fitting = mutators.filter((mutator) => mutator.fits(operation));
  const drawn = (setting: Setting, mutator: Arbitrary<Mutator | undefined>): Arbitrary<Step> =>
    fc.record({
      operation: fc.constant(operation),
      apt: fc.nat(9).map((n) => n < 8),
      asker: fc.nat(1_000),
      parameters: parametersOf(operation, setting),
      body: operation.body ? valuesOf(operation.body, '', setting) : fc.constant(undefined),
      mutator,
      n: fc.nat(100_000),
      again: fc.nat(9).map((n) => n === 9),
    });
  const none = fc.constant(undefined);
  return fc.oneof(
    { weight: 6, arbitrary: drawn(good, none) },
    { weight: 1, arbitrary: drawn({ ...good, edges: true }, none) },
    { weight: 3, arbitrary: drawn(good, fc.constantFrom(...fitting)) },
  );
}

function parametersOf(operation: Operation, setting: Setting): Arbitrary<Record<string, unknown>> {
  const known = operation.parameters.filter(({ in: place }) => place !== 'cookie');
  return recordsOf(
    known.map(({ name, in: place, schema = { type: 'string' } }) => [
      name,
      // Keys are one's own: a known id would be somebody else's.
      place === 'header' && schema.format === 'uuid' ? fc.uuid() : valuesOf(schema, name, setting),
    ]),
    known.filter(({ required }) => required).map(({ name }) => name),
  );
}
