import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const notificationsGrants: ContextPromises['grants'] = {
  desk_app: {
    'notifications.message': 'update (state, settled_at)',
  },
  desk_worker: {
    'notifications.letter_count': 'insert, update, delete',
    'notifications.message': 'insert, update, delete',
  },
};
