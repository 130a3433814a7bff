import { Injectable } from '@nestjs/common';
import { WhoIsAsking, type OperatorScope } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { permissionsOf } from '../domain/role-permissions';
import { askerOf } from '../domain/signed-in';
import { FindSignedIn } from '../use-cases/find-signed-in';
import { sessionToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

/**
 * Reads the scope from the session at every request, so that a session ended or a
 * role taken away counts from the next one on.
 */
@Injectable()
export class SessionScopes extends WhoIsAsking {
  constructor(private readonly findSignedIn: FindSignedIn) {
    super();
  }

  async scopeOf(request: FastifyRequest): Promise<OperatorScope | undefined> {
    const token = sessionToken(request);
    if (!token) return undefined;
    const signedIn = await this.findSignedIn.run(signInScope(request.id), token);
    if (!signedIn) return undefined;
    return {
      asker: askerOf(signedIn.role),
      operatorId: signedIn.operatorId,
      role: signedIn.role,
      municipalities: signedIn.municipalities,
      permissions: new Set(permissionsOf(signedIn.role)),
      requestId: request.id,
      purpose: 'desk work',
    };
  }
}
