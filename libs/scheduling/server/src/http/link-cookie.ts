import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewEnded } from '../domain/problems';

/**
 * One cookie per appointment, so that each page acts on what it shows, whatever is opened
 * beside it. Browsers accept this beginning only over TLS (or on localhost) and for our
 * host alone.
 */
const prefix = '__Host-appointment-';
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;
const lifeInSeconds = 15 * 60;

/** As many as somebody has in view who helps a family; a browser has to send them all. */
const mostHeldOpen = 8;

/** Keeps the secret of the link out of pages and addresses for a quarter of an hour. */
export function rememberLink(
  request: FastifyRequest,
  reply: FastifyReply,
  { id, token }: { readonly id: string; readonly token: string },
): void {
  const own = prefix + id;
  // Browsers send the oldest first (RFC 6265, 5.4).
  const others = Object.keys(request.cookies).filter(
    (name) => name.startsWith(prefix) && name !== own,
  );
  for (const name of others.slice(0, Math.max(0, others.length + 1 - mostHeldOpen))) {
    void reply.clearCookie(name, attributes);
  }
  void reply.setCookie(own, token, { ...attributes, maxAge: lifeInSeconds });
}

export function forgetLink(reply: FastifyReply, id: string): void {
  void reply.clearCookie(prefix + id, attributes);
}

/**
 * Only the secret of a link: a code has so few bits that its tries are counted, elsewhere.
 * @throws ViewEnded when the browser holds none for this appointment
 */
export function tokenOf(request: FastifyRequest, id: string): string {
  const token = request.cookies[prefix + id];
  if (!token || !/^[\w-]{43}$/.test(token)) throw new ViewEnded();
  return token;
}
