/** Loaded by the area of staff that is visited, never by the phone of who books. */
export const notificationsPages = async () => (await import('./context')).notificationsPages();
