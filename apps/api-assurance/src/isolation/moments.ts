/** The moments of which rows and scopes of the trials speak. */
export const aMoment = '2026-11-24T15:00:00Z';
export const laterOn = '2026-11-24T15:20:00Z';
/** Old enough for every purge. */
export const longAgo = '2026-03-24T15:00:00Z';
