import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TerminusModule, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { RecordKeys } from '@one-stop-shop/shared/server';
import { HealthController } from './health.controller';

describe('whether the api can serve', () => {
  const ready = async (ping: () => Promise<void>): Promise<unknown> => {
    @Module({
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController],
      providers: [
        {
          provide: TypeOrmHealthIndicator,
          useValue: { pingCheck: async () => ({ database: { status: 'up' } }) },
        },
        { provide: RecordKeys, useValue: { ping } },
      ],
    })
    class Api {}
    const api = await NestFactory.createApplicationContext(Api, { logger: false });
    try {
      return await api.get(HealthController).ready();
    } finally {
      await api.close();
    }
  };
  const down = expect.objectContaining({
    response: expect.objectContaining({
      status: 'error',
      error: { keys: { status: 'down' } },
      info: { database: { status: 'up' } },
    }),
  });

  it('is told of the database and of the keys', async () => {
    expect(await ready(async () => undefined)).toMatchObject({
      status: 'ok',
      info: { database: { status: 'up' }, keys: { status: 'up' } },
    });
  });

  it('is no when the keys are not to be had, and says not why', async () => {
    const refused = new Error('password of desk_keys at keys.internal refused');
    await expect(ready(() => Promise.reject(refused))).rejects.toEqual(down);
  });

  it('is no when the keys say nothing within two seconds', async () => {
    const began = performance.now();
    await expect(ready(() => new Promise(() => undefined))).rejects.toEqual(down);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
