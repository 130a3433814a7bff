import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { WorkerScope } from './access-scope';

/**
 * The service itself at work on one record, whose id stands for the request.
 * Without a municipality it only claims what waits, see the policies of the role.
 */
export function workerScope(
  purpose: string,
  requestId: string,
  ...municipalities: readonly MunicipalityCode[]
): WorkerScope {
  return { asker: 'worker', municipalities, requestId, purpose };
}
