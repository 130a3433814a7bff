import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Config } from './config';

const largestBody = 256 * 1024;

/** The HTTP server: small bodies, an id for every request, answers finished before it stops. */
export function httpAdapter(config: Pick<Config, 'trustProxy'>): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
}
