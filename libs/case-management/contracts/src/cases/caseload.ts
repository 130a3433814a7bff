import * as z from 'zod';
import {
  defineAct,
  instant,
  municipalityCode,
  writtenWords,
} from '@one-stop-shop/shared/contracts';
import { caseStatuses } from '../lists/case-lists';
import { personId } from '../person';
import { shownVersion } from '../shown-version';
import { colleagueId } from '../team';

/** Most cases that one social worker is shown, and that go to a colleague in one act. */
export const mostOfCaseload = 200;

export const caseloadQuery = z.strictObject({ municipality: municipalityCode });

export type CaseloadQuery = z.infer<typeof caseloadQuery>;

/** `GET /api/caseload`: open cases that who asks leads, whatever stands longest as it does on top. */
export const caseload = z
  .object({
    cases: z
      .array(
        z.object({
          person: z.object({ id: personId, name: z.string(), latin: z.string().optional() }),
          status: z.enum(caseStatuses),
          since: instant,
          version: z.int(),
        }),
      )
      .max(mostOfCaseload),
    /** Other social workers there, to whom cases may go. */
    colleagues: z.array(z.object({ id: colleagueId, name: z.string() })).max(200),
  })
  .meta({ id: 'Caseload' });

export type Caseload = z.infer<typeof caseload>;

/** `POST /api/caseload/hand-over`: all of them go to a colleague, or none. */
export const handOverCases = z
  .strictObject({
    municipality: municipalityCode,
    to: colleagueId,
    cases: z
      .array(
        z.strictObject({
          person: personId,
          shown: shownVersion,
          /** What the colleague must know: a confidential note of the case. */
          note: writtenWords.optional(),
        }),
      )
      .min(1)
      .max(mostOfCaseload)
      .refine((cases) => new Set(cases.map(({ person }) => person)).size === cases.length, {
        error: 'twice',
      }),
  })
  .meta({ id: 'HandOverCases' });

export type HandOverCases = z.infer<typeof handOverCases>;

export const handOverCasesAct = defineAct('hand-over-cases', handOverCases);
