import { Injectable } from '@nestjs/common';
import type { ReadingPurpose } from '@one-stop-shop/shared/contracts';
import { WhoIsAsking, type OperatorScope } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { permissionsOf } from '../domain/role-permissions';
import { askerOf } from '../domain/signed-in';
import { FindSignedIn } from '../use-cases/find-signed-in';
import { sessionToken } from './session-cookie';
import { signInScope } from './sign-in-scope';

/** Why people of a kind of role look at data, unless the act says more. */
const purposes = {
  operator: 'desk-work',
  mediator: 'mediation',
  office: 'administration',
} as const satisfies Record<OperatorScope['asker'], ReadingPurpose>;

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
    const asker = askerOf(signedIn.role);
    return {
      asker,
      operatorId: signedIn.operatorId,
      role: signedIn.role,
      municipalities: signedIn.municipalities,
      permissions: new Set(permissionsOf(signedIn.role)),
      requestId: request.id,
      purpose: purposes[asker],
      ...(signedIn.readsNobody && { readsNobody: signedIn.readsNobody }),
    };
  }
}
