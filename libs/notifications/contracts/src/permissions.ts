/** What an operator may do about messages; identity gives these to roles. */
export const notificationsPermissions = {
  seeCallList: 'notifications.see-call-list',
  recordCall: 'notifications.record-call',
  /** Write down how a phone or an address may be used; nobody may read it back. */
  setContactRule: 'notifications.set-contact-rule',
} as const;

export type NotificationsPermission =
  (typeof notificationsPermissions)[keyof typeof notificationsPermissions];
