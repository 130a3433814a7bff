import type { OpenAPIObject } from '@nestjs/swagger';
import { problem } from '@one-stop-shop/shared/contracts';
import { permissionInDocument, publicRoute } from '@one-stop-shop/shared/server';
import * as z from 'zod';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Response = Exclude<Operation['responses'][string], undefined | { $ref: string }>;

const problemType = 'application/problem+json';
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/**
 * Writes into the document what belongs to no single route: the server may be
 * away, a foreign page may ask, a body may be too large, packed or no JSON. Every refusal
 * is a problem document.
 */
export function addRefusalsOfEveryRoute(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = schemas;
  schemas['Problem'] ??= z.toJSONSchema(problem, { io: 'output' }) as (typeof schemas)[string];
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      for (const status of commonRefusals(method, operation)) {
        operation.responses[String(status)] ??= { description: 'Refused', ...problemContent };
      }
      for (const [status, response] of Object.entries(operation.responses)) {
        if (response && Number(status) >= 400) asProblem(response as Response);
      }
    }
  }
  return document;
}

const problemContent = {
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

function commonRefusals(method: string, operation: Operation): number[] {
  const permission = (operation as unknown as Record<string, unknown>)[permissionInDocument];
  const takes = (place: string): boolean =>
    operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === place) ?? false;
  return [
    503,
    ...(permission === publicRoute ? [] : [401, 403]),
    415,
    ...(method === 'get' ? [] : [400, 403, 413]),
    ...(operation.parameters?.length ? [400] : []),
    ...(takes('path') ? [404] : []),
    ...(takes('header') ? [422] : []),
  ];
}

// A route may say that it produces text or a table; its refusals are problems all the same.
function asProblem(response: Response): void {
  const [media] = Object.values(response.content ?? {});
  if (media) response.content = { [problemType]: media };
}
