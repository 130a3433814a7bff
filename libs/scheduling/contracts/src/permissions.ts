/** What an operator may do at the desks; identity gives these to roles. */
export const schedulingPermissions = {
  seeAgenda: 'scheduling.see-agenda',
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
