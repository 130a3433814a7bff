import type {} from '@fastify/cookie';
import { SignedOut } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

// The prefix makes browsers insist on Secure, on our host alone and on the whole path.
const name = '__Host-desk-session';

// Without an age it goes with the browser: desks share their computers.
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The token of the session that the browser holds, if it looks like one of ours. */
export function sessionToken(request: FastifyRequest): string | undefined {
  const token = request.cookies[name];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** The same where nothing can be done without one; throws {@link SignedOut}. */
export function mustHaveToken(request: FastifyRequest): string {
  const token = sessionToken(request);
  if (!token) throw new SignedOut();
  return token;
}

export function keepSession(reply: FastifyReply, token: string): void {
  void reply.setCookie(name, token, attributes);
}

export function forgetSession(reply: FastifyReply): void {
  void reply.clearCookie(name, attributes);
}
