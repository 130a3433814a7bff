import type { Socket } from 'node:net';
import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isAnswering } from './open-answers';

/** No hook runs for what reaches no route, so these answers bring their headers themselves. */
const headers = {
  'content-type': 'application/problem+json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function problemOf(status: number, code: RequestProblemCode, requestId?: string): string {
  return JSON.stringify({ type: `urn:problem:${code}`, title: code, status, code, requestId });
}

/** The answer to an address that can't be read, or with a part too long to name anything. */
export function refuseUnrouted(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const tooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  const body = tooLong
    ? problemOf(404, 'request.not-found', request.id)
    : problemOf(400, 'request.invalid', request.id);
  void reply
    .status(tooLong ? 404 : 400)
    .headers(headers)
    .send(body);
}

const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** How long somebody refused may take to read why, in milliseconds. */
const lastWord = 2_000;
const refused = new WeakSet<Socket>();

/**
 * The answer to what is no request, or none that came to its end; it reaches no route. Then the
 * connection is gone soon, whatever the other side does: closing only ours would leave it half
 * open for as long as theirs stays, and cutting it at once could take the answer along.
 */
export function refuseUnread(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  // What comes after it is refused like it, and thrown away.
  if (refused.has(socket)) return;
  refused.add(socket);
  const patience = setTimeout(() => socket.destroy(), lastWord);
  socket.once('close', () => clearTimeout(patience));
  if (socket.writable) socket.end(lastAnswer(error.code));
}

function lastAnswer(code = ''): string {
  const status = refusals[code] ?? '400 Bad Request';
  const body = problemOf(Number.parseInt(status, 10), 'request.invalid');
  return [
    `HTTP/1.1 ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
