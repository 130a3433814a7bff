import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import * as z from 'zod';

type Converter = NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>;
type JsonSchema = Record<string, unknown>;

interface Converted {
  schema: JsonSchema;
  components: Record<string, JsonSchema>;
}

/**
 * A contract as JSON Schema 2020-12, the language of OpenAPI 3.1. What a request
 * may hold and what an answer holds can differ (an answer has no unknown fields):
 * a schema that differs gets a second name for requests.
 */
export const contractSchemas: Converter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const answered = jsonSchemaOf(schema, 'output');
  if (schemaType === 'output') return answered;
  const asked = jsonSchemaOf(schema, 'input');
  return spreadOut(renamed(asked, namesThatDiffer(asked, answered)));
};

function jsonSchemaOf(contract: z.ZodType, io: 'input' | 'output'): Converted {
  const { $schema, $defs, ...schema } = z.toJSONSchema(contract, { io, unrepresentable: 'any' });
  return { schema, components: ($defs ?? {}) as Record<string, JsonSchema> };
}

// Whatever refers to a schema that differs, differs too.
function namesThatDiffer(asked: Converted, answered: Converted): Set<string> {
  const differing = new Set<string>();
  let known: number;
  do {
    known = differing.size;
    for (const [name, component] of Object.entries(asked.components)) {
      const text = JSON.stringify(component);
      const isOther = text !== JSON.stringify(answered.components[name]);
      const refersToOther = [...differing].some((other) => text.includes(`"#/$defs/${other}"`));
      if (isOther || refersToOther) differing.add(name);
    }
  } while (differing.size > known);
  return differing;
}

function renamed(converted: Converted, names: ReadonlySet<string>): Converted {
  const nameOf = (name: string): string => (names.has(name) ? `${name}Asked` : name);
  const refers = (_key: string, value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('#/$defs/')
      ? `#/$defs/${nameOf(value.slice('#/$defs/'.length))}`
      : value;
  const rewritten = JSON.parse(JSON.stringify(converted, refers)) as Converted;
  const components = Object.entries(rewritten.components).map(([name, component]) => [
    nameOf(name),
    component,
  ]);
  return { schema: rewritten.schema, components: Object.fromEntries(components) };
}

// Nest lists the parameters of a query only when it sees the properties themselves.
function spreadOut({ schema, components }: Converted): Converted {
  const named = components[String(schema['$ref']).replace('#/$defs/', '')];
  return named?.['type'] === 'object' ? { schema: named, components } : { schema, components };
}
