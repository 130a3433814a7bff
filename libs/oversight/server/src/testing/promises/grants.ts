import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** A grant that no use case needs has no line here. */
export const oversightGrants: ContextPromises['grants'] = {
  desk_app: {},
  desk_worker: {
    'oversight.audit_seal': 'insert',
    'oversight.closed_month': 'insert',
    'oversight.seal_check': 'insert',
  },
};
