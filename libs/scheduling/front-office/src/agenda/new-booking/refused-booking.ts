import type { PhoneReading, PhoneUnclearProblem, Slot } from '@one-stop-shop/scheduling/contracts';
import { Refusal, isRefusal } from '@one-stop-shop/shared/front-office';

/** The free places that came with a refusal, the nearest first; none with any other failure. */
export function alternativesIn(failure: unknown): readonly Slot[] {
  const given = failure instanceof Refusal ? failure.problem['alternatives'] : undefined;
  return Array.isArray(given) ? (given as Slot[]) : [];
}

/** The numbers that the written one could be; none with any other failure. */
export function readingsIn(failure: unknown): readonly PhoneReading[] {
  if (!isRefusal(failure, 'scheduling.phone-unclear')) return [];
  return (failure.problem as PhoneUnclearProblem).readings;
}

/** Whether the places shown are no longer the free ones. */
export function isPlaceLost(failure: unknown): boolean {
  return failure instanceof Refusal && failure.problem.code.startsWith('scheduling.');
}

/** Whether this form has booked before, and its next sending is another booking. */
export function isUsedUp(failure: unknown): boolean {
  const codes = ['scheduling.cancelled-since', 'scheduling.moved-since'];
  return codes.some((code) => isRefusal(failure, code));
}
