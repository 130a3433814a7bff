/**
 * Statements whose text nobody can read from the code, each with the reason. Parse and Describe
 * pass them by, so that they need another test.
 */
export const unreadable: Readonly<Record<string, string>> = {
  'oversight: persistence/months-let-go, dropMonth (3)':
    'the name of the table holds the month that goes: let-audit-month-go.spec.ts runs it',
  'shared: recurring/purge-slice, purgeSlice (2)':
    'each purge says its table and its rows: purged-platform, purge-messages and purge-invitations run them',
};
