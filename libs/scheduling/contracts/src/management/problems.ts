import * as z from 'zod';
import { municipalityCode, problem, wallTime } from '@one-stop-shop/shared/contracts';
import { changePreview } from './affected-bookings';

/**
 * Refusals that only those meet who manage desks or read agendas. What is not in view is unknown.
 * A day that is over answers `scheduling.in-the-past`, a foreign or unknown desk or
 * municipality `scheduling.desk-unknown`.
 */
export const managementProblemCodes = [
  /** Something changed since the preview; the problem carries a fresh one. */
  'scheduling.preview-stale',
  /** The same form was sent before, and what it changed was changed again since. */
  'scheduling.changed-since',
  'scheduling.timetable-unknown',
  /** A version that is in force or over stays as it is. */
  'scheduling.timetable-begun',
  /** A desk keeps at least one version. */
  'scheduling.only-timetable',
  'scheduling.closure-unknown',
  'scheduling.feast-unknown',
  /** The municipality already has a feast by this rule. */
  'scheduling.feast-known',
  /** The rule names a day that no year has. */
  'scheduling.feast-never',
  'scheduling.mediator-unknown',
  'scheduling.shift-unknown',
  'scheduling.shift-overlaps',
  'scheduling.no-time-to-travel',
  'scheduling.absence-unknown',
  /** More visits in these days than anybody reads at once: ask for fewer days. */
  'scheduling.agenda-too-long',
] as const;

export type ManagementProblemCode = (typeof managementProblemCodes)[number];

export const previewStaleProblem = problem
  .extend({ preview: changePreview })
  .meta({ id: 'PreviewStaleProblem' });

export type PreviewStaleProblem = z.infer<typeof previewStaleProblem>;

/** A shift of the same mediator that stands in the way, with the minutes of travel it needs. */
export const shiftRefusedProblem = problem
  .extend({
    conflict: z
      .object({
        municipality: municipalityCode,
        from: wallTime,
        until: wallTime,
        /** 0 in the same municipality. */
        travelMinutes: z.int(),
      })
      .optional(),
  })
  .meta({ id: 'ShiftRefusedProblem' });

export type ShiftRefusedProblem = z.infer<typeof shiftRefusedProblem>;
