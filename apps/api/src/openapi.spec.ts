import { Body, Controller, Get, Post } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { Answers, Public } from '@one-stop-shop/shared/server';
import * as z from 'zod';
import { openApiDocument } from './openapi';
import { operationsOf, resolved, schemasOf, type Operation } from './testing/operations';
import { aRunningApi, type RunningApi } from './testing/running-api';

/** What an operation leaves unsaid; empty for one that is described in full. */
function unsaidOf(operation: Operation): string[] {
  const { name, answers, parameters, permission } = operation;
  const good = Object.entries(answers).filter(([status]) => Number(status) < 300);
  const unsaid = good.flatMap(([status, contents]) => {
    const schemas = Object.values(contents).filter(
      (schema) => Object.keys(schema ?? {}).length > 0,
    );
    return status !== '204' && schemas.length === 0 ? [`what ${status} holds`] : [];
  });
  return [
    ...(good.length === 0 ? ['what it answers'] : []),
    ...unsaid,
    ...(permission === 'undeclared' ? ['who may ask'] : []),
    ...parameters.filter(({ schema }) => !schema).map((parameter) => `what ${parameter.name} is`),
  ].map((what) => `${name}: ${what}`);
}

/** How many routes the controllers have. */
function countRoutes(modules: ModulesContainer): number {
  const scanner = new MetadataScanner();
  return [...modules.values()]
    .flatMap((module) => [...module.controllers.values()])
    .map(({ instance }) => Object.getPrototypeOf(instance) as Record<string, object>)
    .flatMap((prototype) =>
      scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata('method', prototype[method] ?? {})),
    ).length;
}

@Public()
@Controller('half-described')
class HalfDescribedController {
  @Get()
  open(): string {
    return 'something';
  }

  @Post()
  @Answers(201, z.object({ id: z.uuid() }))
  write(@Body() body: unknown): unknown {
    return body;
  }
}

describe('the OpenAPI document', () => {
  let api: RunningApi;
  let operations: Operation[];
  beforeAll(async () => {
    api = await aRunningApi({}, [HalfDescribedController]);
    operations = operationsOf(openApiDocument(api.app));
  });
  afterAll(() => api.stop());

  const isOurs = ({ path }: Operation): boolean => !path.startsWith('/api/half-described');

  it('describes every route, and says who may ask and what comes back', () => {
    expect(operations).toHaveLength(countRoutes(api.app.get(ModulesContainer)));
    expect(operations.filter(isOurs).flatMap(unsaidOf)).toEqual([]);
  });

  it('would show a route that is described by half', () => {
    expect(operations.filter((one) => !isOurs(one)).flatMap(unsaidOf)).toEqual([
      'GET /api/half-described: what 200 holds',
    ]);
  });

  it('refers to nothing that it does not hold', () => {
    const document = openApiDocument(api.app);
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
    expect(references.length).toBeGreaterThan(50);
    for (const $ref of references) {
      expect(() => resolved({ $ref }, schemasOf(document))).not.toThrow();
    }
  });

  it('names every refusal a problem document', () => {
    const refusals = operations.flatMap(({ answers }) =>
      Object.entries(answers).filter(([status]) => Number(status) >= 400),
    );
    expect(refusals.length).toBeGreaterThan(100);
    for (const [, contents] of refusals) {
      expect(Object.keys(contents)).toEqual(['application/problem+json']);
    }
  });

  it('lists the parameters of a question one by one', () => {
    const agenda = operations.find(({ name }) => name === 'GET /api/desk/agenda');
    for (const name of ['from', 'to']) {
      const parameter = agenda?.parameters.find((one) => one.name === name);
      expect(parameter).toMatchObject({ in: 'query', required: true });
    }
  });
});
