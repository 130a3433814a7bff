import * as z from 'zod';

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const ids = ['uuid', 'date-time', 'date'];
const sixDigits = '^\\d{6}$';

/**
 * Where a schema has room for more than ids, moments, days, codes of municipalities and words
 * that it lists, as JSON pointers: there the name of a person could stand.
 */
export function roomForWords(schema: z.ZodType): string[] {
  const root = z.toJSONSchema(schema) as Node;
  const walk = (node: Node, at: string): string[] => {
    if (node.$ref) return walk(definition(root, node.$ref), at);
    const inside = node.anyOf ?? node.oneOf;
    if (inside) return inside.flatMap((one) => walk(one, at));
    if (node.enum || 'const' in node) return [];
    switch (String(node.type)) {
      case 'object':
        if (node.additionalProperties !== false) return [at || '/'];
        return Object.entries(node.properties ?? {}).flatMap(([key, one]) =>
          walk(one, `${at}/${key}`),
        );
      case 'array':
        return walk(node.items ?? {}, `${at}/-`);
      case 'string':
        return ids.includes(node.format ?? '') || node.pattern === sixDigits ? [] : [at];
      case 'null':
      case 'boolean':
        return [];
      default:
        return [at || '/'];
    }
  };
  return walk(root, '');
}

function definition(root: Node, reference: string): Node {
  return root.$defs?.[reference.split('/').at(-1) ?? ''] ?? {};
}
