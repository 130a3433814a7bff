import { requestProblemStatuses } from '@one-stop-shop/shared/server';
import { contexts } from '../../contexts';

/** Code → HTTP status of every refusal that the service knows. */
export const problemStatuses: Readonly<Record<string, number>> = Object.assign(
  { ...requestProblemStatuses },
  ...contexts.map((context) => context.problemStatuses),
) as Record<string, number>;
