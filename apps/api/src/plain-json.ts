import type { IncomingHttpHeaders } from 'node:http';
import { BodyEncoded } from '@one-stop-shop/shared/server';
import type { FastifyInstance } from 'fastify';

/**
 * A request brings JSON as it is, or no body (where a route takes a file: see `take-files.ts`): nothing is
 * unpacked for anybody, since a few bytes may unpack to any size, and nothing else is read.
 */
export function takeOnlyPlainJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', async ({ headers }, reply) => {
    if (!isEncoded(headers)) return;
    // RFC 9110, section 15.5.16: what would be taken instead.
    void reply.header('accept-encoding', 'identity');
    throw new BodyEncoded('the body is packed');
  });
}

function isEncoded(headers: IncomingHttpHeaders): boolean {
  return (
    codings(headers['content-encoding']).some((coding) => coding !== 'identity') ||
    codings(headers['transfer-encoding']).some((coding) => coding !== 'chunked')
  );
}

function codings(header = ''): string[] {
  return header.split(',').flatMap((coding) => coding.trim().toLowerCase() || []);
}
