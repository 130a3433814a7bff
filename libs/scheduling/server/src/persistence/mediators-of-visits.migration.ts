import { asks, granted, may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mediator sees who comes to them from the day before the visit until seven days after it; of
 * their other visits only hour, language and desk.
 */
export class MediatorsOfVisits1798500000110 implements MigrationInterface {
  name = 'MediatorsOfVisits1798500000110';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...window, ...granting, ...people, ...visits, ...visitsOfBefore]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who could see whom stays written'));
  }
}

/** Midnight in Rome, some days from that of the visit. */
const midnight = (days: number): string =>
  `((starts_at AT TIME ZONE 'Europe/Rome')::date + (${days}))::timestamp AT TIME ZONE 'Europe/Rome'`;

const window = [
  `CREATE FUNCTION scheduling.shown_from(starts_at timestamptz) RETURNS timestamptz
     LANGUAGE sql IMMUTABLE RETURN ${midnight(-1)}`,
  `CREATE FUNCTION scheduling.shown_until(starts_at timestamptz) RETURNS timestamptz
     LANGUAGE sql IMMUTABLE RETURN ${midnight(8)}`,
];

const columns = `municipality, subject_kind, subject, operator, permission_class,
  valid_from, valid_until, why, granted_at`;

// A trigger, because it is the one place through which bookings by visitors and desks, moves,
// cancellations and changes of thousands at once all go. With the rights of its owner, because a
// visitor may book and may not grant; it takes nothing from who asks but the row just written.
const granting = [
  `CREATE FUNCTION scheduling.grant_visit() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     at timestamptz := coalesce(platform.moment(), now());
   BEGIN
     IF TG_OP = 'UPDATE' THEN
       IF (OLD.mediator_id, OLD.starts_at, OLD.state = 'cancelled')
          IS NOT DISTINCT FROM (NEW.mediator_id, NEW.starts_at, NEW.state = 'cancelled') THEN
         RETURN NULL;
       END IF;
       UPDATE platform.access_grant SET valid_until = at
        WHERE municipality = OLD.municipality AND subject = OLD.id
          AND subject_kind = 'appointment' AND why = 'visit' AND valid_until > at;
     END IF;
     IF NEW.state <> 'cancelled' AND scheduling.shown_until(NEW.starts_at) > at THEN
       INSERT INTO platform.access_grant (${columns})
       VALUES (NEW.municipality, 'appointment', NEW.id, NEW.mediator_id,
               'scheduling.see-own-agenda', scheduling.shown_from(NEW.starts_at),
               scheduling.shown_until(NEW.starts_at), 'visit', at);
     END IF;
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION scheduling.grant_visit() FROM PUBLIC',
  `CREATE TRIGGER granted AFTER INSERT OR UPDATE OF mediator_id, starts_at, state
     ON scheduling.appointment FOR EACH ROW EXECUTE FUNCTION scheduling.grant_visit()`,
];

const theService = asks('on_order', 'worker');
const seesAll = may('scheduling.see-agenda');

// Their own plan and the rights of who asks, once per statement, and never for who sees all.
const people = [
  `CREATE FUNCTION scheduling.visitors_in_view() RETURNS uuid[] LANGUAGE sql STABLE RETURN ARRAY(
     SELECT a.contact_id FROM scheduling.appointment a
      WHERE a.municipality = ANY ((SELECT platform.municipalities_in_view())::text[])
        AND a.${granted('id', 'appointment')})`,
  // A CASE, since conditions that the planner takes apart made it leave the index of both columns.
  `ALTER POLICY reads ON scheduling.contact USING (
     CASE WHEN ${theService} OR ${seesAll} THEN ${ownMunicipality}
          ELSE id = ANY ((SELECT scheduling.visitors_in_view())::uuid[]) END)`,
];

const comesToThem = 'mediator_id = (SELECT platform.operator_id())';
const changes = may('scheduling.change-appointment');
const attends = `${may('scheduling.record-attendance')} AND ${comesToThem}
  AND ${granted('id', 'appointment')}`;
const ofTheKey = `link_hash = (SELECT platform.visitor_key())
  OR code_hash = (SELECT platform.visitor_key())`;

// Who has come is recorded about those whom they see; a mediator cancels nothing.
const visits = [
  `ALTER POLICY updates ON scheduling.appointment
     USING (CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
            ELSE ${theService} OR ${changes} OR ${attends} END AND ${ownMunicipality})
     WITH CHECK (CASE (SELECT platform.asker())
            WHEN 'visitor' THEN (${ofTheKey})
              AND (state = 'booked' OR state = 'cancelled' AND cancelled_by = 'person')
            ELSE ${theService} OR ${changes} OR ${attends} AND state <> 'cancelled' END
            AND ${ownMunicipality})`,
];

// The owner is bound by policies too, and these are the visits of all municipalities.
const tables = ['scheduling.appointment', 'platform.access_grant'];
const force = (how: string): string[] =>
  tables.map((table) => `ALTER TABLE ${table} ${how} ROW LEVEL SECURITY`);

const visitsOfBefore = [
  ...force('NO FORCE'),
  `INSERT INTO platform.access_grant (${columns})
   SELECT municipality, 'appointment', id, mediator_id, 'scheduling.see-own-agenda',
          scheduling.shown_from(starts_at), scheduling.shown_until(starts_at), 'visit', now()
     FROM scheduling.appointment
    WHERE state <> 'cancelled' AND scheduling.shown_until(starts_at) > now()`,
  ...force('FORCE'),
];
