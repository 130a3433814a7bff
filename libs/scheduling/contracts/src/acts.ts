import * as z from 'zod';
import { defineAct, doneAct, type WayToLearn } from '@one-stop-shop/shared/contracts';
import { recordAttendance, type AgendaEntry } from './agenda';
import {
  asShown,
  bookedAppointment,
  bookForSomeone,
  cancelAppointment,
  moveAtDesk,
} from './appointment';

/** The changes of an appointment that whoever made them may take back for a moment. */
export const undoableChanges = ['move', 'cancel'] as const;

export type UndoableChange = (typeof undoableChanges)[number];

/** What was done, and at which hour the page shows the visit since. */
export const undoChange = z
  .strictObject({ act: z.enum(undoableChanges), ...asShown })
  .meta({ id: 'UndoChange' });

export type UndoChange = z.infer<typeof undoChange>;

export const bookedAtDesk = bookedAppointment.extend(doneAct.shape).meta({ id: 'BookedAtDesk' });

export type BookedAtDesk = z.infer<typeof bookedAtDesk>;

/** What the desk does about somebody's appointment. */
export const bookForSomeoneAct = defineAct('book-for-someone', bookForSomeone, bookedAtDesk);
export const recordAttendanceAct = defineAct('record-attendance', recordAttendance);
export const moveAppointmentAct = defineAct('move-appointment', moveAtDesk);
export const cancelAppointmentAct = defineAct('cancel-appointment', cancelAppointment);
export const undoChangeAct = defineAct('undo-change', undoChange);

/**
 * How the person would learn of what the desk does to a visit at this hour: the page says it
 * before, the server answers it after. Of an hour that has come nobody is told any more.
 */
export function learnsOfChange(
  learns: AgendaEntry['learns'],
  startsAt: string | Date,
  now: Date,
): WayToLearn {
  return new Date(startsAt) <= now ? 'not_told' : learns;
}
