import { Body, Controller, Post } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import * as z from 'zod';

interface Taken {
  readonly route: string;
  readonly from: 'body' | 'query';
  readonly schema: unknown;
}

/** The marks by which Nest remembers where a handler's argument comes from. */
const origins: Readonly<Record<string, Taken['from']>> = { '3': 'body', '4': 'query' };

/** Everything that handlers take from bodies and queries. */
function takenBy(modules: ModulesContainer): Taken[] {
  const scanner = new MetadataScanner();
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ instance, metatype, name }) =>
    scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((method) => {
      const taken = Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype ?? {}, method) as
        Record<string, { schema?: unknown }> | undefined;
      return Object.entries(taken ?? {}).flatMap(([mark, { schema }]) => {
        const from = origins[mark.split(':')[0] ?? ''];
        return from ? [{ route: `${String(name)}.${method}`, from, schema }] : [];
      });
    }),
  );
}

type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a schema lets fields through that it does not know, as JSON pointers. */
function openPlaces(schema: unknown): string[] {
  if (!(schema instanceof z.ZodType)) return ['takes anything'];
  const places: string[] = [];
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, additionalProperties } = node as JsonSchema;
    if (type === 'object' && isOpen(additionalProperties)) places.push(at || '/');
    for (const [key, inside] of Object.entries(node)) walk(inside, `${at}/${key}`);
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
  return places;
}

/** A record names no fields and checks each: that is as good as knowing them. */
function isOpen(additional: unknown): boolean {
  if (typeof additional === 'object' && additional !== null)
    return Object.keys(additional).length === 0;
  return additional !== false;
}

const open = (taken: readonly Taken[]): string[] =>
  taken.flatMap(({ route, from, schema }) =>
    openPlaces(schema).map((place) => `${route} ${from} ${place}`),
  );

/** What browsers say there changes with them; nothing of it is read or kept. */
const sayings = '/properties/clientExtensionResults';

const loose = z.object({ nested: z.strictObject({ name: z.string() }) });

@Controller('careless')
class CarelessController {
  @Post('loose')
  loose(@Body({ schema: loose }) body: unknown): unknown {
    return body;
  }

  @Post('anything')
  anything(@Body() body: unknown): unknown {
    return body;
  }

  @Post('strict')
  strict(@Body({ schema: z.strictObject({ inside: loose }) }) body: unknown): unknown {
    return body;
  }
}

describe('fields that nobody knows', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.stop());

  it('are refused by every body and every query, at every depth', () => {
    const taken = takenBy(api.app.get(ModulesContainer));
    expect(taken.filter(({ from }) => from === 'body').length).toBeGreaterThan(5);
    expect(taken.filter(({ from }) => from === 'query').length).toBeGreaterThan(3);
    expect(open(taken).filter((place) => !place.endsWith(sayings))).toEqual([]);
  });

  it('would be noticed where they are let through', async () => {
    const app = await NestFactory.createApplicationContext(
      { module: class {}, controllers: [CarelessController] },
      { logger: false },
    );
    expect(open(takenBy(app.get(ModulesContainer)))).toEqual([
      'CarelessController.loose body /',
      'CarelessController.anything body takes anything',
      'CarelessController.strict body /properties/inside',
    ]);
    await app.close();
  });
});
