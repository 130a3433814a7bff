import * as z from 'zod';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { deskId } from '../desk';
import { enteredClosure, enteredFeast } from './closed-days';
import { applying } from './affected-bookings';
import { enteredTimetable } from './managed-desk';
import { changedShift, endedShift, enteredAbsence, enteredShift } from './shifts';

const id = z.uuid();

/**
 * Everything that can be changed about hours and closed days. A new version counts from
 * its first day until the next one that is already planned; one that has not begun can
 * be withdrawn, or replaced by entering another for the same day.
 *
 * `POST /api/management/desk-changes/preview` with the change answers a `ChangePreview`
 * and writes nothing; `POST /api/management/desk-changes` applies it.
 */
export const deskChange = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('enter-timetable'),
      deskId,
      ...enteredTimetable.shape,
    }),
    z.strictObject({ kind: z.literal('withdraw-timetable'), deskId, versionId: id }),
    z.strictObject({ kind: z.literal('enter-closure'), closure: enteredClosure }),
    z.strictObject({ kind: z.literal('change-closure'), id, closure: enteredClosure }),
    z.strictObject({ kind: z.literal('withdraw-closure'), municipality: municipalityCode, id }),
    z.strictObject({ kind: z.literal('enter-feast'), feast: enteredFeast }),
    z.strictObject({ kind: z.literal('change-feast'), id, feast: enteredFeast }),
    z.strictObject({ kind: z.literal('withdraw-feast'), municipality: municipalityCode, id }),
  ])
  .meta({ id: 'DeskChange' });

export type DeskChange = z.infer<typeof deskChange>;

/**
 * Everything that can be changed about who comes when: at
 * `/api/management/shift-changes`, with a preview in the same way. A shift that ends
 * before its first day is withdrawn. One that is changed is one act: visits that lie within
 * its new hours stay where they are.
 */
export const shiftChange = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('enter-shift'), shift: enteredShift }),
    z.strictObject({
      kind: z.literal('end-shift'),
      municipality: municipalityCode,
      id,
      ...endedShift.shape,
    }),
    z.strictObject({
      kind: z.literal('change-shift'),
      municipality: municipalityCode,
      id,
      ...changedShift.shape,
    }),
    z.strictObject({ kind: z.literal('enter-absence'), absence: enteredAbsence }),
    z.strictObject({ kind: z.literal('withdraw-absence'), id }),
  ])
  .meta({ id: 'ShiftChange' });

export type ShiftChange = z.infer<typeof shiftChange>;

/** Needs the header `Idempotency-Key`, a UUID per form. Answers an `AppliedChange`. */
export const applyDeskChange = z
  .strictObject({ change: deskChange, ...applying })
  .meta({ id: 'ApplyDeskChange' });

export type ApplyDeskChange = z.infer<typeof applyDeskChange>;

/** Needs the header `Idempotency-Key`, a UUID per form. Answers an `AppliedChange`. */
export const applyShiftChange = z
  .strictObject({ change: shiftChange, ...applying })
  .meta({ id: 'ApplyShiftChange' });

export type ApplyShiftChange = z.infer<typeof applyShiftChange>;
