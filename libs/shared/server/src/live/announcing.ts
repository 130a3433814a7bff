/** The channel of LISTEN and NOTIFY between the processes of the service. */
export const announcements = 'announcements';

/** Kinds that are the platform's own: they say who is to be looked at again, and no page hears them. */
export const ofStandings = { session: 'session', operator: 'operator', grant: 'grant' } as const;

interface AnnouncedTable {
  /** `schema.table` */
  readonly table: string;
  readonly kind: string;
  /** What makes it ring, as a trigger says it: `INSERT OR UPDATE OF state`. */
  readonly after: string;
  /** SQL of OLD, NEW and TG_OP: what happened in one word; NULL for nothing that matters. */
  readonly what: string;
  /** SQL of the id; of the row if it isn't said. */
  readonly id?: string;
  /** SQL of a code of a municipality; of the row if it isn't said. */
  readonly municipality?: string;
  /** SQL of a `uuid[]`: whose it is and was. */
  readonly operators: string;
}

/**
 * Statements by which every change of a table is announced in its own transaction: a change that
 * is taken back is never heard of. A trigger, because all acts and programs go through the table,
 * and because it says only what row-level security has let somebody write.
 */
export function announceChanges(announcing: AnnouncedTable): string[] {
  const { table, kind, after, what, operators } = announcing;
  const { id = 'coalesce(NEW.id, OLD.id)', municipality = 'NEW.municipality' } = announcing;
  const [schema = '', name = ''] = table.split('.');
  const announce = `${schema}.announce_${name}`;
  return [
    `CREATE FUNCTION ${announce}() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
     DECLARE
       what text := ${what};
     BEGIN
       IF what IS NOT NULL THEN
         PERFORM pg_catalog.pg_notify('${announcements}', pg_catalog.json_build_object(
           'kind', '${kind}', 'id', ${id}, 'what', what, 'municipality', ${municipality},
           'operators', ARRAY(SELECT DISTINCT one FROM pg_catalog.unnest(${operators}) AS one
                               WHERE one IS NOT NULL))::text);
       END IF;
       RETURN NULL;
     END $$`,
    `REVOKE EXECUTE ON FUNCTION ${announce}() FROM PUBLIC`,
    `CREATE TRIGGER announced AFTER ${after} ON ${table}
       FOR EACH ROW EXECUTE FUNCTION ${announce}()`,
  ];
}
