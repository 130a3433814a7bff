import {
  aRunningApi,
  isPublic,
  openApiDocument,
  operationsOf,
  resolved,
  schemasOf,
  type Operation,
  type RunningApi,
  type Schemas,
} from '@one-stop-shop/api/testing';
import type { Reasons } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';
import { aboutNobodyServed } from '../readings/acts-about-people';

const noActs: Reasons = Object.assign({}, ...promised.map((one) => one.noActs));

/** What staff writes about the people served. */
const written = (operations: readonly Operation[]): Operation[] =>
  operations.filter(
    (one) =>
      one.method !== 'GET' &&
      !isPublic(one) &&
      !Object.keys(aboutNobodyServed).some((path) => one.path.startsWith(path)),
  );

/** What they leave unsaid of how the person learns of it. */
function silent(operations: readonly Operation[], schemas: Schemas): string[] {
  return written(operations).flatMap((operation) => {
    if (operation.name in noActs) return [];
    if (!operation.act) return [`${operation.name} is neither an act nor said to be none`];
    const good = Object.entries(operation.answers).filter(([status]) => Number(status) < 300);
    const says = good.every(([, contents]) =>
      Object.values(contents).some(
        (schema) => 'learns' in (resolved(schema, schemas).schema.properties ?? {}),
      ),
    );
    return says && good.length > 0 ? [] : [`${operation.name} does not say how they learn of it`];
  });
}

describe('what staff does about somebody', () => {
  let api: RunningApi;
  let operations: Operation[];
  let schemas: Schemas;
  beforeAll(async () => {
    api = await aRunningApi();
    const document = openApiDocument(api.app);
    operations = operationsOf(document);
    schemas = schemasOf(document);
  });
  afterAll(() => api.stop());

  it('answers how the person learns of it', () => {
    expect(operations.filter(({ act }) => act).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['book-for-someone', 'cancel-appointment', 'undo-change']),
    );
    expect(silent(operations, schemas)).toEqual([]);
  });

  it('would be noticed when it forgot to', () => {
    const [cancel] = operations.filter(({ act }) => act === 'cancel-appointment');
    if (!cancel) throw new Error('nobody cancels');
    const { act, ...forgotten } = cancel;
    const mute = { ...cancel, answers: { 204: {} } };
    expect(silent([forgotten, mute], schemas)).toEqual([
      `${cancel.name} is neither an act nor said to be none`,
      `${cancel.name} does not say how they learn of it`,
    ]);
  });

  it('names only operations that are there and are none', () => {
    const names = new Set(written(operations).flatMap((one) => (one.act ? [] : [one.name])));
    expect(Object.keys(noActs).filter((name) => !names.has(name))).toEqual([]);
  });
});
