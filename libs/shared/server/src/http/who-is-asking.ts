import type { FastifyRequest } from 'fastify';
import type { OperatorScope } from '../tenancy/access-scope';

/** Finds the signed-in operator behind a request; the app binds it to identity. */
export abstract class WhoIsAsking {
  /** Undefined when nobody is signed in or the session has ended. */
  abstract scopeOf(request: FastifyRequest): Promise<OperatorScope | undefined>;
}
