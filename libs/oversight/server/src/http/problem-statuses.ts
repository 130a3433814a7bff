import type { OversightProblemCode } from '@one-stop-shop/oversight/contracts';

/** Code → HTTP status of the refusals of the oversight. */
export const oversightProblemStatuses: Record<OversightProblemCode, number> = {
  'oversight.nothing-recorded': 404,
};
