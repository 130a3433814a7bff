import {
  MAX_LENGTH,
  REQUIRED,
  type SchemaPath,
  type SchemaPathTree,
  applyEach,
  metadata,
} from '@angular/forms/signals';
import * as z from 'zod';

/** What a contract says of one field, in JSON Schema. */
interface Limits {
  readonly $ref?: string;
  readonly anyOf?: readonly Limits[];
  readonly oneOf?: readonly Limits[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Limits>>;
  readonly required?: readonly string[];
  readonly items?: Limits;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Limits>>;
}

type AnyPath = SchemaPathTree<Record<string, unknown>>;

/**
 * Tells fields what the contract says of them: how long they may be, and which may stay empty.
 * It is the same schema that the server judges by and that the document of the api is drawn from,
 * so no page keeps a number of its own.
 */
export function limitedBy<Written>(path: SchemaPathTree<Written>, contract: z.ZodType): void {
  const whole = inWords(contract);
  limitFields(path as unknown as AnyPath, resolved(whole, whole), whole);
}

/** Between which numbers, or up to how many characters, a field is right: for its sentence. */
export interface FieldLimits {
  readonly least?: number;
  readonly most?: number;
}

/** @returns answers, for the path of a field, what its contract allows */
export function limitsOf(contract: z.ZodType): (path: readonly PropertyKey[]) => FieldLimits {
  const whole = inWords(contract);
  return (path) => {
    const { minimum, maximum, maxLength } = path.reduce<Limits>(
      (at, key) =>
        resolved((typeof key === 'number' ? at.items : at.properties?.[String(key)]) ?? {}, whole),
      resolved(whole, whole),
    );
    return { least: minimum, most: maximum ?? maxLength };
  };
}

function inWords(contract: z.ZodType): Limits {
  return z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }) as Limits;
}

function limitFields(path: AnyPath, limits: Limits, whole: Limits): void {
  for (const [name, found] of Object.entries(limits.properties ?? {})) {
    const field = path[name] as unknown as AnyPath;
    const own = resolved(found, whole);
    const isNeeded = !!limits.required?.includes(name) && !mayBeNull(found) && own.minItems !== 0;
    limitOne(field, own, isNeeded && (own.type !== 'array' || !!own.minItems));
    limitFields(field, own, whole);
    if (own.items) limitItems(field, resolved(own.items, whole), whole);
  }
}

function limitOne(path: AnyPath, { maxLength }: Limits, isNeeded: boolean): void {
  const one = path as unknown as SchemaPath<unknown>;
  if (maxLength !== undefined) metadata(one, MAX_LENGTH, () => maxLength);
  if (isNeeded) metadata(one, REQUIRED, () => true);
}

function limitItems(path: AnyPath, item: Limits, whole: Limits): void {
  if (!item.properties) return;
  applyEach(path as unknown as SchemaPath<Record<string, unknown>[]>, (each) =>
    limitFields(each as unknown as AnyPath, item, whole),
  );
}

function mayBeNull({ anyOf }: Limits): boolean {
  return !!anyOf?.some(({ type }) => type === 'null');
}

/** Follows references, leaves null aside, and lays kinds of a thing over one another. */
function resolved(limits: Limits, whole: Limits): Limits {
  const kinds = (limits.anyOf ?? limits.oneOf)?.filter(({ type }) => type !== 'null');
  if (kinds) return overlaid(kinds.map((kind) => resolved(kind, whole)));
  const name = limits.$ref?.replace('#/$defs/', '');
  const found = name === undefined ? undefined : whole.$defs?.[name];
  return found ? resolved(found, whole) : limits;
}

/** A field is needed when every kind that knows it needs it: the page shows only those of one. */
function overlaid(kinds: readonly Limits[]): Limits {
  const [only, ...others] = kinds;
  if (only && others.length === 0) return only;
  const properties = Object.assign(
    {},
    ...kinds.map((kind) => kind.properties),
  ) as Limits['properties'];
  const required = Object.keys(properties ?? {}).filter((name) =>
    kinds.every((kind) => !kind.properties?.[name] || kind.required?.includes(name)),
  );
  return { properties, required };
}
