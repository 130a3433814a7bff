import type { MunicipalityCode, ReadingPurpose } from '@one-stop-shop/shared/contracts';
import type { OperatorScope, OrderScope, SetUpScope, WorkerScope } from './access-scope';

/**
 * The service itself at work on one record, whose id stands for the request.
 * Without a municipality it only claims what waits, see the policies of the role.
 */
export function workerScope(
  purpose: ReadingPurpose,
  requestId: string,
  ...municipalities: readonly MunicipalityCode[]
): WorkerScope {
  return { asker: 'worker', municipalities, requestId, purpose };
}

/**
 * The service at work for one municipality because an operator asked, when the
 * operator may not see the rows: what they learn from it must say nothing about
 * who somebody is. The audit names the operator.
 */
export function onOrderOf(
  { operatorId, role, requestId }: OperatorScope,
  municipality: MunicipalityCode,
  purpose: ReadingPurpose,
): OrderScope {
  return {
    asker: 'on_order',
    municipalities: [municipality],
    requestId,
    purpose,
    onOrderOf: { operatorId, role },
  };
}

/** Whoever runs the server is at work on what the service starts from. */
export function setUpScope(
  requestId: string,
  ...municipalities: readonly MunicipalityCode[]
): SetUpScope {
  return { asker: 'set_up', municipalities, requestId, purpose: 'service' };
}
