import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NotPermitted, SignedOut } from '../problem/request-problems';
import { mustBeAskedAs, namesWhoActs } from './asked-as';
import { permissionMetadata, publicRoute } from './permission';
import { rememberScope } from './request-scope';
import { WhoIsAsking } from './who-is-asking';
import type { FastifyRequest } from 'fastify';

/** Opens a route to those it names; a route that names nobody stays shut. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly asking: WhoIsAsking,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<string | undefined>(permissionMetadata, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (permission === publicRoute) {
      const scope = namesWhoActs(request) ? await this.asking.scopeOf(request) : undefined;
      if (scope) mustBeAskedAs(request, scope, false);
      return true;
    }
    if (permission === undefined) throw new NotPermitted('a declared permission');
    const scope = await this.asking.scopeOf(request);
    if (!scope) throw new SignedOut();
    mustBeAskedAs(request, scope, true);
    if (!scope.permissions.has(permission)) throw new NotPermitted(permission);
    rememberScope(request, scope);
    return true;
  }
}
