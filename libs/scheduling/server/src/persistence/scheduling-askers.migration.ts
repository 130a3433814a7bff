import {
  ownMunicipality,
  peopleOfOwnMunicipality,
  protectAnew,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mediators see those who come to them, offices see nobody. */
export class SchedulingAskers1795300200001 implements MigrationInterface {
  name = 'SchedulingAskers1795300200001';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      // By this key a mediator's policy finds whose contact it is.
      'CREATE INDEX appointment_contact ON scheduling.appointment (municipality, contact_id)',
      'CREATE INDEX appointment_mediator ON scheduling.appointment (municipality, mediator_id, starts_at)',
      ...protectAnew('scheduling.appointment', { reads: appointments, writes: appointments }),
      ...protectAnew('scheduling.contact', { reads: contacts, writes: writtenContacts }),
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const comesToThem = 'mediator_id = (SELECT platform.operator_id())';

// A visitor holds the key of one appointment, and no municipality is asked.
const appointments = `CASE WHEN (SELECT platform.asker()) = 'visitor'
    THEN link_hash = (SELECT platform.visitor_key()) OR code_hash = (SELECT platform.visitor_key())
    ELSE ${peopleOfOwnMunicipality(comesToThem)} END`;

const contacts = peopleOfOwnMunicipality(
  `EXISTS (SELECT 1 FROM scheduling.appointment a
            WHERE a.municipality = contact.municipality AND a.contact_id = contact.id
              AND a.${comesToThem})`,
);

// A visitor leaves a name and how to be reached, and can't read it again.
const writtenContacts = `(SELECT platform.asker()) IN ('visitor', 'operator', 'worker') AND ${ownMunicipality}`;
