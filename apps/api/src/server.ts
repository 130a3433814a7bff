import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Config } from './config';

const largestBody = 256 * 1024;
/** Of all headers with the address, in bytes. */
const largestHead = 16 * 1024;

/** How long a connection may take, in milliseconds: who sends drop by drop keeps no place. */
export interface Patience {
  readonly head: number;
  readonly request: number;
  /** Without a byte in either direction. */
  readonly silence: number;
  readonly look: number;
}

const patience: Patience = { head: 10_000, request: 30_000, silence: 60_000, look: 5_000 };

/** The HTTP server: small bodies, an id for every request, answers finished before it stops. */
export function httpAdapter(
  config: Pick<Config, 'trustProxy'>,
  { head, request, silence, look }: Patience = patience,
): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: request,
    connectionTimeout: silence,
    http: { headersTimeout: head, maxHeaderSize: largestHead, connectionsCheckingInterval: look },
    clientErrorHandler: refuseUnread,
  });
}

const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** The answer to what is no request, or none that came to its end; it reaches no route. */
function refuseUnread(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = refusals[error.code ?? ''] ?? '400 Bad Request';
  const code = 'request.invalid';
  const body = JSON.stringify({
    type: `urn:problem:${code}`,
    title: code,
    status: Number.parseInt(status, 10),
    code,
  });
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
