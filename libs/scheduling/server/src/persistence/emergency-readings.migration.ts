import { emergencySubject, runAll, showInEmergency } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In an emergency one appointment of another municipality can be read, and whose it is. */
export class EmergencyReadings1795300200090 implements MigrationInterface {
  name = 'EmergencyReadings1795300200090';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      showInEmergency('scheduling.appointment', `id = ${emergencySubject}`),
      showInEmergency(
        'scheduling.contact',
        `EXISTS (SELECT 1 FROM scheduling.appointment a
                  WHERE a.municipality = contact.municipality AND a.contact_id = contact.id
                    AND a.id = ${emergencySubject})`,
      ),
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP POLICY in_emergency ON scheduling.appointment',
      'DROP POLICY in_emergency ON scheduling.contact',
    ]);
  }
}
