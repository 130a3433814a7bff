/** What somebody may learn about who looked at whose data, and about the service itself. */
export const oversightPermissions = {
  /** Who looked at one person's data, to tell that person. */
  seeWhoLooked: 'oversight.see-who-looked',
  /** All readings of the district, without the data that were read. */
  searchReadings: 'oversight.search-readings',
  seeSystemState: 'oversight.see-system-state',
} as const;

export type OversightPermission = (typeof oversightPermissions)[keyof typeof oversightPermissions];
