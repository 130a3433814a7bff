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
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Limits>>;
  readonly required?: readonly string[];
  readonly items?: Limits;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly $defs?: Readonly<Record<string, Limits>>;
}

type AnyPath = SchemaPathTree<Record<string, unknown>>;

/**
 * Tells fields what the contract says of them: how long they may be, and which may stay empty.
 * It is the same schema that the server judges by and that the document of the api is drawn from,
 * so no page keeps a number of its own.
 */
export function limitedBy<Written>(path: SchemaPathTree<Written>, contract: z.ZodType): void {
  const whole = z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }) as Limits;
  limitFields(path as unknown as AnyPath, resolved(whole, whole), whole);
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

/** Follows references, and leaves null aside. */
function resolved(limits: Limits, whole: Limits): Limits {
  if (limits.anyOf) {
    const kind = limits.anyOf.find(({ type }) => type !== 'null');
    return kind ? resolved(kind, whole) : limits;
  }
  const name = limits.$ref?.replace('#/$defs/', '');
  const found = name === undefined ? undefined : whole.$defs?.[name];
  return found ? resolved(found, whole) : limits;
}
