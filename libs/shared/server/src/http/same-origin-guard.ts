import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ForeignOrigin } from '../problem/request-problems';

/**
 * Refuses changes that another site's page sends with our user's cookies. A
 * browser always names the origin of such a request; a program that names none
 * carries no one's cookies by accident.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly publicUrl: string) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD') return true;
    const { origin } = headers;
    const ours = [
      new URL(this.publicUrl).origin,
      `http://${headers.host}`,
      `https://${headers.host}`,
    ];
    if (origin !== undefined && !ours.includes(origin)) throw new ForeignOrigin();
    return true;
  }
}
