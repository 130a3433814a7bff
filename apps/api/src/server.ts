import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Config } from './config';
import { refuseUnread, refuseUnrouted } from './refuse-unread';
import { endSlowConnections, type PatienceWithConnections } from './slow-connections';

const largestBody = 256 * 1024;
/** Of all headers with the address, in bytes. */
const largestHead = 16 * 1024;

/** How long a connection may take, in milliseconds: who sends drop by drop keeps no place. */
export interface Patience extends PatienceWithConnections {
  readonly head: number;
  readonly request: number;
  /** Without a byte in either direction. */
  readonly silence: number;
}

const patience: Patience = {
  head: 10_000,
  request: 30_000,
  silence: 60_000,
  // Longer than proxies keep a connection, so that none asks on one that has just ended.
  idle: 72_000,
  // The whole front office over the slowest network of a phone.
  answer: 300_000,
  look: 5_000,
};

/**
 * Whoever asks may have written addresses into `X-Forwarded-For` themselves; the last one is
 * of our proxy. Counting by another would let guessers change their network at will.
 */
const onlyTheNearest = (_address: string, hop: number): boolean => hop === 0;

/** The HTTP server: small bodies, an id for every request, answers finished before it stops. */
export function httpAdapter(
  config: Pick<Config, 'trustProxy'>,
  limits: Patience = patience,
): FastifyAdapter {
  const { head, request, silence, idle, look } = limits;
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy && onlyTheNearest,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: request,
    connectionTimeout: silence,
    keepAliveTimeout: idle,
    http: { headersTimeout: head, maxHeaderSize: largestHead, connectionsCheckingInterval: look },
    clientErrorHandler: refuseUnread,
    frameworkErrors: refuseUnrouted,
  });
  endSlowConnections(adapter.getHttpServer(), limits);
  return adapter;
}
