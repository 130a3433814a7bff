import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = '__Host-provider-visit';

// Lax, because it must come with the request that the provider's page sends people
// back with; it opens nothing without the answer that belongs to it.
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const tenMinutes = 600;

export function keepVisit(reply: FastifyReply, sealed: string): void {
  void reply.setCookie(name, sealed, { ...attributes, maxAge: tenMinutes });
}

/** The visit that the browser carries, which is gone from it with that. */
export function takeVisit(request: FastifyRequest, reply: FastifyReply): string | undefined {
  void reply.clearCookie(name, attributes);
  const sealed = request.cookies[name];
  return sealed !== undefined && /^[\w-]{40,2000}$/.test(sealed) ? sealed : undefined;
}
