/** What an operator may do about messages; identity gives these to roles. */
export const notificationsPermissions = {
  seeCallList: 'notifications.see-call-list',
  recordCall: 'notifications.record-call',
} as const;

export type NotificationsPermission =
  (typeof notificationsPermissions)[keyof typeof notificationsPermissions];
