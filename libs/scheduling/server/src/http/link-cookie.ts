import type { VisitorScope } from '@one-stop-shop/shared/server';
import { keyHash, visitorScope } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppointmentUnknown } from '../domain/problems';

/** Browsers accept this name only over TLS (or on localhost) and for our host alone. */
const name = '__Host-appointment';
const lifeInSeconds = 15 * 60;

/** Keeps the secret of the link out of pages and addresses for a quarter of an hour. */
export function rememberLink(reply: FastifyReply, token: string): void {
  void reply.setCookie(name, token, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    maxAge: lifeInSeconds,
  });
}

export function forgetLink(reply: FastifyReply): void {
  void reply.clearCookie(name, { path: '/', secure: true });
}

/** Only the secret of a link: a code has so few bits that its tries are counted, elsewhere. */
export function tokenOf(request: FastifyRequest): string {
  const token = request.cookies[name];
  if (!token || !/^[\w-]{43}$/.test(token)) throw new AppointmentUnknown();
  return token;
}

/** The visitor whom the link opened, in the municipality of their appointment. */
export function linkScope(request: FastifyRequest, municipality: string): VisitorScope {
  return visitorScope(request.id, 'own-appointment', {
    municipalities: [municipality],
    visitorKey: keyHash(tokenOf(request)),
  });
}
