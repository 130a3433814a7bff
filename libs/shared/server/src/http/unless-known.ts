import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The version that a page has already, from the header `If-None-Match`; the quotes are taken off. */
export const KnownVersion = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return /^(?:W\/)?"([\w-]{43})"$/.exec(headers['if-none-match'] ?? '')?.[1];
});

/** The same header for the OpenAPI document. */
export const ifNoneMatch = {
  name: 'If-None-Match',
  required: false,
  description: 'The ETag of what the page shows already',
  schema: { type: 'string' as const },
};

/**
 * Answers what is shown with its version, or 304 when the page has it and nothing is given here.
 * Nothing of it is cached. A version is 43 signs of base64url, as of a SHA-256.
 */
export function answerUnlessKnown<Shown>(
  reply: FastifyReply,
  version: string,
  shown: Shown | undefined,
): Shown | undefined {
  void reply.header('etag', `W/"${version}"`).header('cache-control', 'no-store');
  if (shown === undefined) void reply.status(304);
  return shown;
}
