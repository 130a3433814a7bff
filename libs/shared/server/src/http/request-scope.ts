import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ReadingPurpose } from '@one-stop-shop/shared/contracts';
import type { FastifyRequest } from 'fastify';
import type { OperatorScope, VisitorScope } from '../tenancy/access-scope';

const scopes = new WeakMap<FastifyRequest, OperatorScope>();

export function rememberScope(request: FastifyRequest, scope: OperatorScope): void {
  scopes.set(request, scope);
}

/** The scope of the operator whom the permission guard let in. */
export const Scope = createParamDecorator((_: unknown, context: ExecutionContext) =>
  scopes.get(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Somebody from the public; the use case narrows it to one municipality or one link. */
export function visitorScope(
  requestId: string,
  purpose: ReadingPurpose,
  narrowed: Partial<Pick<VisitorScope, 'municipalities' | 'visitorKey'>> = {},
): VisitorScope {
  return { asker: 'visitor', municipalities: [], requestId, purpose, ...narrowed };
}

/** The id of the request, as the log and the problem document show it. */
export const RequestId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().id,
);
