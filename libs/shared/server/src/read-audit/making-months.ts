/**
 * Statements that make the parts of the audit. Nobody but the owner may use a part by itself:
 * it grants nothing, and its row-level security has no policy. The part for what has no month
 * of its own is there so that nobody is refused where the owner has not migrated for years.
 */
export const makingMonths: readonly string[] = [
  `CREATE FUNCTION platform.guard_audit_part(part text) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     EXECUTE format('ALTER TABLE platform.%I ENABLE ROW LEVEL SECURITY', part);
     EXECUTE format('ALTER TABLE platform.%I FORCE ROW LEVEL SECURITY', part);
     EXECUTE format('CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON platform.%I
       FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()', part);
     -- A unique index of the whole would have to hold the moment, which differs.
     EXECUTE format('CREATE UNIQUE INDEX %I ON platform.%I
       (municipality, subject, window_start, reader, purpose, role, subject_kind, field_classes)
       WHERE window_start IS NOT NULL', part || '_window', part);
   END $$`,
  'CREATE TABLE platform.read_audit_rest PARTITION OF platform.read_audit DEFAULT',
  `SELECT platform.guard_audit_part('read_audit_rest')`,
  `CREATE FUNCTION platform.make_audit_month(month date) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     part text := 'read_audit_' || to_char(month, 'YYYY_MM');
     begins timestamptz := month::timestamp AT TIME ZONE 'UTC';
     ends timestamptz := (month + interval '1 month') AT TIME ZONE 'UTC';
   BEGIN
     IF to_regclass('platform.' || part) IS NOT NULL THEN RETURN; END IF;
     EXECUTE format('CREATE TABLE platform.%I (LIKE platform.read_audit INCLUDING DEFAULTS)', part);
     LOCK TABLE platform.read_audit IN ACCESS EXCLUSIVE MODE;
     -- What came before the month had a part of its own moves into it as it is.
     ALTER TABLE platform.read_audit DETACH PARTITION platform.read_audit_rest;
     ALTER TABLE platform.read_audit_rest DISABLE ROW LEVEL SECURITY;
     EXECUTE format('INSERT INTO platform.%I SELECT * FROM platform.read_audit_rest
       WHERE read_at >= $1 AND read_at < $2', part) USING begins, ends;
     DELETE FROM platform.read_audit_rest WHERE read_at >= begins AND read_at < ends;
     -- Its size tells the check whether it is used.
     IF NOT EXISTS (SELECT FROM platform.read_audit_rest) THEN
       ALTER TABLE platform.read_audit_rest DISABLE TRIGGER is_not_emptied;
       TRUNCATE platform.read_audit_rest;
       ALTER TABLE platform.read_audit_rest ENABLE TRIGGER is_not_emptied;
     END IF;
     ALTER TABLE platform.read_audit_rest ENABLE ROW LEVEL SECURITY;
     EXECUTE format('ALTER TABLE platform.read_audit ATTACH PARTITION platform.%I
       FOR VALUES FROM (%L) TO (%L)', part, begins, ends);
     ALTER TABLE platform.read_audit ATTACH PARTITION platform.read_audit_rest DEFAULT;
     PERFORM platform.guard_audit_part(part);
   END $$`,
  // From the month of a moment, or this one, to two years from now: so long the service goes on
  // without the owner. The migrate command calls it too.
  `CREATE FUNCTION platform.make_coming_audit_months(since timestamptz DEFAULT NULL)
     RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM platform.make_audit_month(month::date)
        FROM generate_series(
               date_trunc('month', least(since, now()) AT TIME ZONE 'UTC'),
               date_trunc('month', now() AT TIME ZONE 'UTC') + interval '24 months',
               interval '1 month') AS month;
   END $$`,
  `REVOKE EXECUTE ON FUNCTION platform.guard_audit_part, platform.make_audit_month,
     platform.make_coming_audit_months FROM PUBLIC`,
];
