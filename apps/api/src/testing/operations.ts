import type { OpenAPIObject } from '@nestjs/swagger';
import { actInDocument, permissionInDocument, publicRoute } from '@one-stop-shop/shared/server';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: unknown;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}

/** One operation of the document: what it takes and what it may answer. */
export interface Operation {
  /** `POST /api/desk/appointments`. */
  readonly name: string;
  readonly method: string;
  /** With names in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | undefined;
  /** Schema by content type, by status; no content type means no body. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  /** The permission it asks for; `public` opens it to anyone. */
  readonly permission: string;
  /** What the staff does by it about somebody. */
  readonly act?: string;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { content?: Record<string, { schema: JsonSchema }> }>
  >;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const described = item[method] as unknown as
        (Described & Record<string, unknown>) | undefined;
      if (!described) return [];
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        parameters: described.parameters ?? [],
        body: described.requestBody?.content['application/json']?.schema,
        answers: Object.fromEntries(
          Object.entries(described.responses).map(([status, { content = {} }]) => [
            status,
            Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema])),
          ]),
        ),
        permission: String(described[permissionInDocument] ?? 'undeclared'),
        ...(actInDocument in described && { act: String(described[actInDocument]) }),
      };
    }),
  );
}

/** The operation that answers at a path: the one of that very name, else one with a gap there. */
export function operationAt(
  operations: readonly Operation[],
  method: string,
  path: string,
): Operation | undefined {
  const offered = operations.filter((operation) => operation.method === method);
  return (
    offered.find((operation) => operation.path === path) ??
    offered.find((operation) =>
      new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
  );
}

export function schemasOf(document: OpenAPIObject): Schemas {
  return (document.components?.schemas ?? {}) as unknown as Schemas;
}

export function isPublic(operation: Operation): boolean {
  return operation.permission === publicRoute;
}

/** The name of the component that a schema refers to, and the schema itself. */
export function resolved(
  schema: JsonSchema,
  schemas: Schemas,
): { name?: string; schema: JsonSchema } {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return { schema };
  const target = schemas[name];
  if (!target) throw new Error(`The document refers to ${schema.$ref}, which it does not hold.`);
  return { name, schema: target };
}
