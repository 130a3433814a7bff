import type { FastifyRequest } from 'fastify';
import { OtherSession } from '../problem/request-problems';
import type { OperatorScope } from '../tenancy/access-scope';

/** Who signed in, and in which role, as the page shows it: `<operator id>;<role>`. */
const header = 'x-asked-as';

/**
 * A browser has one session for all its tabs. What a page asks for whom it shows is not
 * done for whoever signed in, or in whatever role somebody works, in another tab since.
 * Programs that are no pages send no such header.
 * @param roleCounts whether the act is one of the role, not of the person
 * @throws OtherSession
 */
export function mustBeAskedAs(
  request: FastifyRequest,
  { operatorId, role }: OperatorScope,
  roleCounts: boolean,
): void {
  const shown = request.headers[header];
  if (shown === undefined) return;
  const [shownOperator, shownRole] = String(shown).split(';');
  if (shownOperator !== operatorId || (roleCounts && shownRole !== role)) throw new OtherSession();
}

/** Whether somebody changes something from a page that says whom it shows. */
export function namesWhoActs({ method, headers }: FastifyRequest): boolean {
  return method !== 'GET' && headers[header] !== undefined;
}
