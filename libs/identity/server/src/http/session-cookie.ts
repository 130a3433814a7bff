import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

// The prefix makes browsers insist on Secure, on our host alone and on the whole path.
const name = '__Host-desk-session';

// Without an age it goes with the browser: desks share their computers.
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The token of the session that the browser holds, if it looks like one of ours. */
export function sessionToken(request: FastifyRequest): string | undefined {
  const { cookie: sent } = request.headers;
  const token = sent === undefined ? undefined : cookie.parse(sent)[name];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function keepSession(reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', cookie.serialize(name, token, attributes));
}

export function forgetSession(reply: FastifyReply): void {
  void reply.header('set-cookie', cookie.serialize(name, '', { ...attributes, maxAge: 0 }));
}

/**
 * Whether browsers would drop the cookie: they take a Secure one over TLS, or over
 * plain http from the machine they run on.
 */
export function isDroppedByBrowsers(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
