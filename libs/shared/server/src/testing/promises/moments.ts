/** The moments of which rows and scopes of the trials speak. */
export const aMoment = '2026-11-24T15:00:00Z';
export const laterOn = '2026-11-24T15:20:00Z';
/** Old enough for every purge. */
export const longAgo = '2026-03-24T15:00:00Z';

/** When the acts of the authorisation matrix are tried. */
export const theMorning = '2026-11-24T08:00:00Z';

/** The day of all visits in the district of the readings; see `PeopledDistrict`. */
export const dayOfVisits = '2026-11-24';
