import { Controller, Get } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { permissionMetadata, publicRoute } from '@one-stop-shop/shared/server';
import { promised } from '../promises/promised';

interface Route {
  name: string;
  permission: string | undefined;
}

/** Every handler of every controller, with the permission that it declares. */
function routesOf(modules: ModulesContainer): Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ instance, metatype, name }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata('path', prototype[method] ?? {}))
      .map((method) => ({
        name: `${String(name)}.${method}`,
        permission: (Reflect.getMetadata(permissionMetadata, prototype[method] ?? {}) ??
          Reflect.getMetadata(permissionMetadata, metatype ?? {})) as string | undefined,
      }));
  });
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  open(): string {
    return 'anyone';
  }
}

describe('the routes of the api', () => {
  let api: RunningApi;
  let routes: Route[];
  beforeAll(async () => {
    api = await aRunningApi();
    routes = routesOf(api.app.get(ModulesContainer));
  });
  afterAll(() => api.stop());

  it('all declare who may call them', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((route) => route.permission === undefined)).toEqual([]);
  });

  it('would show one that forgot to', async () => {
    const app = await NestFactory.createApplicationContext(
      { module: class {}, controllers: [ForgottenController] },
      { logger: false },
    );
    expect(routesOf(app.get(ModulesContainer))).toEqual([
      { name: 'ForgottenController.open', permission: undefined },
    ]);
    await app.close();
  });

  it('are open to the public only where the public is meant', () => {
    const open = routes.filter((route) => route.permission === publicRoute);
    const meant = promised.flatMap(({ publicControllers = [] }) => publicControllers);
    expect([...new Set(open.map((route) => route.name.split('.')[0]))].sort()).toEqual(
      ['HealthController', ...meant].sort(),
    );
  });
});
