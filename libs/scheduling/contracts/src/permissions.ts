/** What an operator may do at the desks; identity gives these to roles. */
export const schedulingPermissions = {
  /** The visits of a whole municipality, with the people. */
  seeAgenda: 'scheduling.see-agenda',
  /** A mediator's own days; the people, while a grant shows them. */
  seeOwnAgenda: 'scheduling.see-own-agenda',
  /** What people wrote about their visit: for who receives them. */
  readWords: 'scheduling.read-words',
  bookForSomeone: 'scheduling.book-for-someone',
  recordAttendance: 'scheduling.record-attendance',
  changeAppointment: 'scheduling.change-appointment',
  /** Timetables, closures and feasts. */
  manageDesk: 'scheduling.manage-desk',
  /** Mediators' shifts and absences. */
  manageShifts: 'scheduling.manage-shifts',
} as const;

export type SchedulingPermission =
  (typeof schedulingPermissions)[keyof typeof schedulingPermissions];
