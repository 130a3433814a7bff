import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { RequestProblemCode } from '@one-stop-shop/shared/contracts';
import { DomainError } from '@one-stop-shop/shared/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway, isDatabaseBusy } from '../database/database-away';
import { AskerLeft } from './asker-left';

interface Refusal {
  readonly code: string;
  readonly shown: Record<string, unknown>;
}

/** For the line in the log: nobody is there to read it. */
const leftStatus = 499;

const refusals = new WeakMap<FastifyRequest, string>();

/** The code with which a request was refused, for its line in the log. */
export function refusedWith(request: FastifyRequest): string | undefined {
  return refusals.get(request);
}

/**
 * Turns every error into a problem document (RFC 9457). The statuses of all
 * contexts are given once; a code without a status is our mistake, a 500.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  constructor(private readonly statuses: Readonly<Record<string, number>>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code, shown } = this.refusalOf(error, request.id);
    refusals.set(request, code);
    const status = error instanceof AskerLeft ? leftStatus : (this.statuses[code] ?? 500);
    const pause = secondsUntilRetry[code];
    if (pause !== undefined) void reply.header('retry-after', String(pause));
    if (error instanceof DomainError && error.retryAfterSeconds !== undefined) {
      void reply.header('retry-after', String(error.retryAfterSeconds));
    }
    void reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        JSON.stringify({
          type: `urn:problem:${code}`,
          title: code,
          status,
          code,
          requestId: request.id,
          ...shown,
        }),
      );
  }

  private refusalOf(error: unknown, requestId: string): Refusal {
    if (error instanceof DomainError) {
      if (error.logLevel !== 'debug') this.log[error.logLevel](`${error.code} ${requestId}`);
      return { code: error.code, shown: error.shown() };
    }
    if (error instanceof AskerLeft) return { code: 'request.left', shown: {} };
    const status = statusIn(error);
    if (status !== undefined) return { code: codeOf(status), shown: {} };
    if (isDatabaseBusy(error)) {
      this.log.warn(`database busy, request ${requestId}`);
      return { code: 'server.busy', shown: {} };
    }
    if (isDatabaseAway(error)) {
      this.log.warn(`database away, request ${requestId}`);
      return { code: 'server.unavailable', shown: {} };
    }
    this.log.error(`request ${requestId} failed: ${placeOf(error)}`);
    return { code: 'server.failed', shown: {} };
  }
}

/** After how long the same request may be tried again, where nothing else is said. */
const secondsUntilRetry: Readonly<Record<string, number>> = {
  'server.unavailable': 5,
  'server.busy': 2,
};

/** Nest's errors have a status, and so have those of Fastify and its plugins. */
function statusIn(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return undefined;
  return String(error.code).startsWith('FST_') ? Number(error.statusCode) : undefined;
}

const codesByStatus: Record<number, RequestProblemCode> = {
  400: 'request.not-json',
  401: 'request.signed-out',
  403: 'request.not-permitted',
  404: 'request.not-found',
  413: 'request.too-large',
  415: 'request.not-json',
  429: 'request.too-many',
  503: 'server.unavailable',
};

function codeOf(status: number): string {
  return codesByStatus[status] ?? (status < 500 ? 'request.invalid' : 'server.failed');
}

// The message of a database error can quote a person's data; its kind and the
// place in our code cannot.
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code}\n${frames.slice(0, 8).join('\n')}`;
}
