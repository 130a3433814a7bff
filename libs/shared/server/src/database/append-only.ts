/**
 * Statements after which the rows of a protected table stay as they were written, for
 * every role: policies hide them from changes, and a trigger refuses those whom no
 * policy binds.
 */
export function appendOnly(table: string): string[] {
  return [
    `ALTER POLICY updates ON ${table} USING (false) WITH CHECK (false)`,
    `ALTER POLICY deletes ON ${table} USING (false)`,
    `CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`,
    `CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`,
  ];
}

/** The function that {@link appendOnly} needs. */
export const refuseChange = `
  CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$`;
