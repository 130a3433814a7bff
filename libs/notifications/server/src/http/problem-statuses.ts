import type { NotificationsProblemCode } from '@one-stop-shop/notifications/contracts';

/** Code → HTTP status of the refusals about messages. */
export const notificationsProblemStatuses: Record<NotificationsProblemCode, number> = {
  'notifications.message-unknown': 404,
};
