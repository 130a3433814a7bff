import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VersionedAgenda } from '../use-cases/agenda-version';

/** The version that a page has already, from the header `If-None-Match`; the quotes are taken off. */
export const KnownVersion = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return /^(?:W\/)?"([\w-]{43})"$/.exec(headers['if-none-match'] ?? '')?.[1];
});

/** The same header for the OpenAPI document. */
export const ifNoneMatch = {
  name: 'If-None-Match',
  required: false,
  description: 'The ETag of an agenda that the page shows already',
  schema: { type: 'string' as const },
};

/** Answers the agenda with its version, or 304 when the page has it. Nothing of it is cached. */
export function answerUnlessKnown<Shown>(
  reply: FastifyReply,
  { version, agenda }: VersionedAgenda<Shown>,
): Shown | undefined {
  void reply.header('etag', `W/"${version}"`).header('cache-control', 'no-store');
  if (agenda === undefined) void reply.status(304);
  return agenda;
}
