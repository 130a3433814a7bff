import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const notificationsGrants: ContextPromises['grants'] = {
  desk_app: {
    'notifications.contact_rule':
      'insert (municipality, reach_key, reach_sealed, may_write, hours_from, hours_to, shared, said_in, set_at)',
    'notifications.message': 'update (state, settled_at)',
  },
  desk_worker: {
    'notifications.contact_rule': 'update (reach_key, reach_sealed), delete',
    'notifications.letter_count': 'insert, update, delete',
    'notifications.message': 'insert, update, delete',
  },
};
