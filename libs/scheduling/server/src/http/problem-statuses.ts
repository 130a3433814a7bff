import type { SchedulingProblemCode } from '@one-stop-shop/scheduling/contracts';

/** Code → HTTP status of the refusals of the desks. */
export const schedulingProblemStatuses: Record<SchedulingProblemCode, number> = {
  'scheduling.desk-unknown': 404,
  'scheduling.in-the-past': 422,
  'scheduling.too-soon': 422,
  'scheduling.too-far-ahead': 422,
  'scheduling.desk-closed': 422,
  'scheduling.off-grid': 422,
  'scheduling.slot-taken': 409,
  'scheduling.no-mediator-in-language': 409,
  'scheduling.phone-not-valid': 422,
  'scheduling.too-many-open-bookings': 409,
  'scheduling.appointment-unknown': 404,
  'scheduling.appointment-over': 410,
  'scheduling.not-possible-now': 409,
};
