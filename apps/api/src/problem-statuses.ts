import { identityProblemStatuses } from '@one-stop-shop/identity/server';
import { notificationsProblemStatuses } from '@one-stop-shop/notifications/server';
import { oversightProblemStatuses } from '@one-stop-shop/oversight/server';
import { schedulingProblemStatuses } from '@one-stop-shop/scheduling/server';
import { requestProblemStatuses } from '@one-stop-shop/shared/server';

/** Code → HTTP status of every refusal that the service knows. */
export const problemStatuses: Readonly<Record<string, number>> = {
  ...requestProblemStatuses,
  ...identityProblemStatuses,
  ...schedulingProblemStatuses,
  ...notificationsProblemStatuses,
  ...oversightProblemStatuses,
};
