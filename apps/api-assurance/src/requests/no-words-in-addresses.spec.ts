import { openApiDocument, aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
}

/** As people are searched for. */
const names = ['amina', 'Amina', 'Zuleika Rossi', 'amina@posta.example', '3471234567', 'QW1pbmE'];

const closedFormats = ['uuid', 'date', 'date-time'];

/**
 * Addresses end up in logs, histories and proxies, so nobody writes words into them: what
 * stands in a path or a query is an id, a day, a number or one of a few given values.
 */
describe('the addresses of the api', () => {
  let api: RunningApi;
  let document: Document;
  beforeAll(async () => {
    api = await aRunningApi();
    document = openApiDocument(api.app) as unknown as Document;
  });
  afterAll(() => api.stop());

  const resolved = (schema: Record<string, unknown>): Record<string, unknown> => {
    const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
    return name ? resolved(document.components.schemas[name] ?? {}) : schema;
  };
  const takesWords = (written: Record<string, unknown>): boolean => {
    const schema = resolved(written);
    const kinds = schema['anyOf'] ?? schema['oneOf'];
    if (Array.isArray(kinds)) return kinds.some(takesWords);
    if (schema['type'] === 'array') return takesWords((schema['items'] ?? {}) as typeof schema);
    if (['integer', 'number', 'boolean', 'null'].includes(String(schema['type']))) return false;
    if (schema['enum'] !== undefined || schema['const'] !== undefined) return false;
    if (closedFormats.includes(String(schema['format']))) return false;
    const all = [schema, ...((schema['allOf'] as (typeof schema)[] | undefined) ?? [])];
    const patterns = all.flatMap(({ pattern }) => (typeof pattern === 'string' ? pattern : []));
    return names.some((name) => patterns.every((one) => new RegExp(one, 'u').test(name)));
  };

  it('have no room for a name', () => {
    const wordy = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { parameters = [] }]) =>
        parameters
          .filter(({ in: place, schema }) => place !== 'header' && takesWords({ ...schema }))
          .map(({ name }) => `${method} ${path}: ${name}`),
      ),
    );
    expect(wordy).toEqual([]);
  });

  it('would be noticed with room for one', () => {
    expect(takesWords({ type: 'string', maxLength: 80 })).toBe(true);
    expect(takesWords({ anyOf: [{ type: 'null' }, { type: 'string' }] })).toBe(true);
  });
});
