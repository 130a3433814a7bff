import type { Reasons } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';

/**
 * Statements whose text nobody can read from the code, each with the reason. Parse and Describe
 * pass them by, so that they need another test.
 */
export const unreadable: Reasons = {
  ...Object.assign({}, ...promised.map((one) => one.unreadableStatements)),
  'shared: recurring/purge-slice, purgeSlice (2)':
    'each purge says its table and its rows: purged-platform, purge-messages and purge-invitations run them',
};
