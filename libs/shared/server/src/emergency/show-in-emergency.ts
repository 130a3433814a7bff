import { ownMunicipality } from '../database/row-level-security';

/** The person whose rows are open; nobody, unless an access is open at this moment. */
export const emergencySubject = '(SELECT platform.emergency_subject())';

/**
 * Statement that lets a table's rows about one person be read in an emergency.
 * @param isAboutThem condition on a row, in terms of {@link emergencySubject}
 */
export function showInEmergency(table: string, isAboutThem: string): string {
  return `CREATE POLICY in_emergency ON ${table} FOR SELECT
    USING ((SELECT platform.asker()) = 'emergency' AND ${ownMunicipality} AND (${isAboutThem}))`;
}
