/** Refusals about messages, by their stable codes. */
export const notificationsProblemCodes = ['notifications.message-unknown'] as const;

export type NotificationsProblemCode = (typeof notificationsProblemCodes)[number];
