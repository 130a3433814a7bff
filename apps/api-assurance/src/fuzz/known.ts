import { resolved, type JsonSchema, type Schemas } from '@one-stop-shop/api/testing';
import { Borrowing, Link, type Wanted } from './link';
import { marker } from './odd-text';

interface KnownValue {
  readonly value: unknown;
  readonly name: string;
  /** Path of the operation whose answer told it. */
  readonly place: string;
  readonly by: string;
}

interface KnownObject {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Path of the operation that told it. */
  readonly place: string;
  readonly by: string;
}

const longestList = 40;

/** What the service has said so far: ids, codes, moments, and the objects they stood in. */
export class Known {
  private readonly byRef = new Map<string, KnownValue[]>();
  private readonly byName = new Map<string, KnownValue[]>();
  /** By the names of their fields. */
  private readonly objects = new Map<string, KnownObject[]>();

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
    } else if (isObject(body)) {
      const fields = body;
      push(this.objects, Object.keys(fields).sort().join(), { fields, place, by });
      const described = propertiesOf(schema, this.schemas);
      for (const [key, value] of Object.entries(fields)) {
        this.learn(value, described[key] ?? {}, place, by, key);
      }
    } else if (typeof body === 'string' && !isWritten(body)) {
      const known = { value: body, name, place, by };
      push(this.byName, name, known);
      if (ref !== undefined) push(this.byRef, ref, known);
      // Links carry their secret in the fragment.
      const secret = /^https?:.*#([\w-]+)$/.exec(body)?.[1];
      if (secret) push(this.byName, 'token', { value: secret, name: 'token', place, by });
    }
  }

  /** What was asked and what was answered, as one object: a preview with the change it shows. */
  learnTogether(asked: unknown, answered: unknown, place: string, by: string): void {
    if (!isObject(asked) || !isObject(answered)) return;
    const fields = { ...asked, ...answered };
    push(this.objects, Object.keys(fields).sort().join(), { fields, place, by });
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
    const fitting = (known: readonly KnownValue[]): KnownValue[] =>
      known.filter(({ value }) => fits(value));
    const sameRef = ref === undefined ? [] : fitting(this.all((one) => one.byRef.get(ref)));
    if (sameRef.length > 0) return sameRef;
    const sameName = fitting(this.all((one) => one.byName.get(name)));
    if (name !== 'id' && sameName.length > 0) return sameName;
    // An id is only called so where it is at home.
    const ids = fitting(this.all((one) => one.byName.get('id')));
    return nearest(ids, place);
  }

  private borrowed(borrowing: Borrowing, by: string): unknown {
    const { fields, wanted, pick } = borrowing;
    const own = this.fillIn(fields, by) as Record<string, unknown>;
    const lenders = this.lenders(borrowing);
    const theirs = borrowing.own ? lenders.filter((known) => known.by === by) : [];
    const choice = theirs.length > 0 ? theirs : lenders;
    const lender = choice.at(-1 - (pick % (choice.length || 1)));
    const lent = Object.entries(lender?.fields ?? {}).filter(
      ([name, value]) => name !== 'id' && !isWritten(value) && wanted[name]?.(value),
    );
    return { ...own, ...(Object.fromEntries(lent) as object) };
  }

  /** Objects that share two fields that are asked for, the nearest or all; or those of one kind. */
  private lenders({ wanted, required, place, kind }: Borrowing): KnownObject[] {
    const kinds = [...new Set(this.all((one) => [...one.objects.keys()]))];
    const sharing = (least: number, asked: (name: string) => boolean): string[] =>
      kinds.filter((names) => names.split(',').filter(asked).length >= least);
    const close = sharing(2, (name) => required.includes(name)).flatMap((names) =>
      this.all((one) => one.objects.get(names)),
    );
    if (close.length > 0 && kind % 3 === 0) {
      const elsewhere = close.filter((known) => known.place !== place);
      return nearest(elsewhere, place);
    }
    if (close.length > 0 && kind % 3 === 1) return close;
    const any = sharing(1, (name) => name !== 'id' && name in wanted);
    const names = any.at(kind % (any.length || 1));
    return names === undefined ? [] : this.all((one) => one.objects.get(names));
  }

  private all<Item>(listOf: (known: Known) => readonly Item[] | undefined): Item[] {
    return [...(this.base?.all(listOf) ?? []), ...(listOf(this) ?? [])];
  }
}

/**
 * What people wrote is not carried from one to another: said again elsewhere, it
 * would look as if the service had told it.
 */
function isWritten(value: unknown): boolean {
  return JSON.stringify(value)?.toLowerCase().includes(marker.toLowerCase()) ?? false;
}

const longestMemory = 300;

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key) ?? [];
  list.push(item);
  if (list.length > longestMemory) list.splice(0, longestMemory / 3);
  lists.set(key, list);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function propertiesOf(schema: JsonSchema, schemas: Schemas): Record<string, JsonSchema> {
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return Object.assign(
    {},
    ...parts.map((part) => propertiesOf(resolved(part, schemas).schema, schemas)),
    schema.properties,
  ) as Record<string, JsonSchema>;
}

/** Those that were told at the paths most like this one. */
function nearest<Told extends { readonly place: string }>(known: Told[], place: string): Told[] {
  const steps = known.map((one) => sharedSteps(one.place, place));
  const most = Math.max(...steps);
  return known.filter((_, index) => steps[index] === most);
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
