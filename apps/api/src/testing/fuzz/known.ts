import { Borrowing, Link, type Wanted } from './link';
import { resolved, type JsonSchema, type Schemas } from './operations';

interface KnownValue {
  readonly value: unknown;
  readonly ref: string | undefined;
  readonly name: string;
  /** Path of the operation whose answer told it. */
  readonly place: string;
  readonly by: string;
}

interface KnownObject {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly by: string;
}

const longestList = 40;

/** What the service has said so far: ids, codes, moments, and the objects they stood in. */
export class Known {
  private readonly values: KnownValue[] = [];
  private readonly objects: KnownObject[] = [];

  constructor(
    private readonly schemas: Schemas,
    private readonly base?: Known,
  ) {}

  /** Knowledge that a round adds to without changing this one. */
  copy(): Known {
    return new Known(this.schemas, this);
  }

  /** @param by who asked: each may go on with what they learned themselves */
  learn(body: unknown, given: JsonSchema, place: string, by: string, name = ''): void {
    const { name: ref, schema } = resolved(given, this.schemas);
    if (Array.isArray(body)) {
      for (const item of spread(body)) this.learn(item, schema.items ?? {}, place, by, name);
    } else if (body !== null && typeof body === 'object') {
      const fields = body as Record<string, unknown>;
      this.objects.push({ fields, by });
      const described = propertiesOf(schema, this.schemas);
      for (const [key, value] of Object.entries(fields)) {
        this.learn(value, described[key] ?? {}, place, by, key);
      }
    } else if (typeof body === 'string') {
      this.values.push({ value: body, ref, name, place, by });
      // Links carry their secret in the fragment.
      const secret = /^https?:.*#([\w-]+)$/.exec(body)?.[1];
      if (secret) this.values.push({ value: secret, ref: undefined, name: 'token', place, by });
    }
  }

  /** What a request holds in the end, its links replaced by what is known now. */
  fillIn(drawn: unknown, by: string): unknown {
    if (drawn instanceof Link) return this.linked(drawn, by);
    if (drawn instanceof Borrowing) return this.borrowed(drawn, by);
    if (Array.isArray(drawn)) return drawn.map((item) => this.fillIn(item, by));
    if (drawn === null || typeof drawn !== 'object') return drawn;
    return Object.fromEntries(
      Object.entries(drawn).map(([name, value]) => [name, this.fillIn(value, by)]),
    );
  }

  private linked({ wanted, pick, own, otherwise }: Link, by: string): unknown {
    const fitting = this.fitting(wanted);
    const theirs = own ? fitting.filter((known) => known.by === by) : [];
    const choice = theirs.length > 0 ? theirs : fitting;
    return choice.at(-1 - (pick % (choice.length || 1)))?.value ?? otherwise;
  }

  private fitting({ ref, name, place, fits }: Wanted): KnownValue[] {
    const all = this.everyValue().filter((known) => fits(known.value));
    const sameRef = all.filter((known) => ref !== undefined && known.ref === ref);
    if (sameRef.length > 0) return sameRef;
    const sameName = all.filter((known) => known.name === name);
    if (name !== 'id') return sameName;
    const steps = sameName.map((known) => sharedSteps(known.place, place));
    const nearest = Math.max(...steps);
    return sameName.filter((_, index) => steps[index] === nearest);
  }

  private borrowed({ fields, wanted, kind, pick }: Borrowing, by: string): unknown {
    const own = this.fillIn(fields, by) as Record<string, unknown>;
    const shared = (known: KnownObject): string[] =>
      Object.keys(known.fields).filter(
        (name) => name !== 'id' && wanted[name]?.(known.fields[name]),
      );
    const lenders = Object.groupBy(this.everyObject(), (known) => shared(known).join());
    delete lenders[''];
    const ofOneKind = Object.values(lenders).at(kind % (Object.keys(lenders).length || 1)) ?? [];
    const lender = ofOneKind.at(-1 - (pick % (ofOneKind.length || 1)));
    if (!lender) return own;
    const lent = shared(lender).map((name) => [name, lender.fields[name]]);
    return { ...own, ...(Object.fromEntries(lent) as object) };
  }

  private everyValue(): KnownValue[] {
    return [...(this.base?.everyValue() ?? []), ...this.values];
  }

  private everyObject(): KnownObject[] {
    return [...(this.base?.everyObject() ?? []), ...this.objects];
  }
}

function propertiesOf(schema: JsonSchema, schemas: Schemas): Record<string, JsonSchema> {
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return Object.assign(
    {},
    ...parts.map((part) => propertiesOf(resolved(part, schemas).schema, schemas)),
    schema.properties,
  ) as Record<string, JsonSchema>;
}

function sharedSteps(one: string, other: string): number {
  const steps = other.split('/');
  const differs = one.split('/').findIndex((step, index) => step !== steps[index]);
  return differs === -1 ? one.split('/').length : differs;
}

/** Some of a long list, from all over it. */
function spread(list: readonly unknown[]): unknown[] {
  const step = Math.max(1, Math.ceil(list.length / longestList));
  return list.filter((_, index) => index % step === 0);
}
