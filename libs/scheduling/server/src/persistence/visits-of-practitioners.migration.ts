import { asks, granted, may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A practitioner sees who comes to them as a mediator does: by a grant for the days around it. */
export class VisitsOfPractitioners1800800000010 implements MigrationInterface {
  name = 'VisitsOfPractitioners1800800000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...granting, ...keeping, ...policies]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who could see whom stays written'));
  }
}

// As before, now for both who may receive a visit; whoever is neither any more sees nobody.
const granting = [
  `CREATE OR REPLACE FUNCTION scheduling.grant_visit() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     at timestamptz := coalesce(platform.moment(), now());
   BEGIN
     IF TG_OP = 'UPDATE' THEN
       IF (OLD.mediator_id, OLD.practitioner_id, OLD.starts_at, OLD.state = 'cancelled')
          IS NOT DISTINCT FROM
          (NEW.mediator_id, NEW.practitioner_id, NEW.starts_at, NEW.state = 'cancelled') THEN
         RETURN NULL;
       END IF;
       UPDATE platform.access_grant SET valid_until = at
        WHERE municipality = OLD.municipality AND subject = OLD.id
          AND subject_kind = 'appointment' AND why = 'visit' AND valid_until > at;
     END IF;
     IF NEW.state <> 'cancelled' AND scheduling.shown_until(NEW.starts_at) > at THEN
       INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
                permission_class, valid_from, valid_until, why, granted_at)
       SELECT DISTINCT NEW.municipality, 'appointment', NEW.id, receiver,
              'scheduling.see-own-agenda', scheduling.shown_from(NEW.starts_at),
              scheduling.shown_until(NEW.starts_at), 'visit', at
         FROM pg_catalog.unnest(ARRAY[NEW.mediator_id, NEW.practitioner_id]) AS receiver
        WHERE receiver IS NOT NULL;
     END IF;
     RETURN NULL;
   END $$`,
  'DROP TRIGGER granted ON scheduling.appointment',
  `CREATE TRIGGER granted AFTER INSERT OR UPDATE OF mediator_id, practitioner_id, starts_at, state
     ON scheduling.appointment FOR EACH ROW EXECUTE FUNCTION scheduling.grant_visit()`,
];

// A policy sees a row as it becomes, not as it was: since a visit may name two, either of them
// could name another beside themselves, who would see the person.
const keeping = [
  `CREATE FUNCTION scheduling.keep_receivers() RETURNS trigger
     LANGUAGE plpgsql SET search_path = '' AS $$
   BEGIN
     IF platform.asker() = 'signed_in' AND NOT platform.may('scheduling.change-appointment')
        AND (OLD.mediator_id, OLD.practitioner_id)
            IS DISTINCT FROM (NEW.mediator_id, NEW.practitioner_id) THEN
       RAISE EXCEPTION 'who receives a visit is changed by who moves it'
         USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN NEW;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION scheduling.keep_receivers() FROM PUBLIC',
  `CREATE TRIGGER receivers_kept BEFORE UPDATE OF mediator_id, practitioner_id
     ON scheduling.appointment FOR EACH ROW EXECUTE FUNCTION scheduling.keep_receivers()`,
];

const theService = asks('on_order', 'worker');
const who = '(SELECT platform.operator_id())';
const comesToThem = `(mediator_id = ${who} OR practitioner_id = ${who})`;
const ofTheKey = `link_hash = (SELECT platform.visitor_key())
  OR code_hash = (SELECT platform.visitor_key())`;
const attends = `${may('scheduling.record-attendance')} AND ${comesToThem}
  AND ${granted('id', 'appointment')}`;
const changes = may('scheduling.change-appointment');

const policies = [
  `ALTER POLICY reads ON scheduling.appointment USING (
     CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
     ELSE ${ownMunicipality} AND (${theService} OR ${may('scheduling.see-agenda')}
       OR ${may('scheduling.see-own-agenda')} AND ${comesToThem}) END)`,
  // A practitioner is booked by the desk: no visitor names one.
  `ALTER POLICY inserts ON scheduling.appointment WITH CHECK (
     words IS NULL AND CASE (SELECT platform.asker())
     WHEN 'visitor' THEN link_hash = (SELECT platform.visitor_key())
       AND state = 'booked' AND channel = 'online' AND practitioner_id IS NULL
     ELSE ${may('scheduling.book-for-someone')} END AND ${ownMunicipality})`,
  `ALTER POLICY updates ON scheduling.appointment
     USING (CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
            ELSE ${theService} OR ${changes} OR ${attends} END AND ${ownMunicipality})
     WITH CHECK (CASE (SELECT platform.asker())
            WHEN 'visitor' THEN (${ofTheKey})
              AND (state = 'booked' OR state = 'cancelled' AND cancelled_by = 'person')
            ELSE ${theService} OR ${changes} OR ${attends} AND state <> 'cancelled' END
            AND ${ownMunicipality})`,
];
