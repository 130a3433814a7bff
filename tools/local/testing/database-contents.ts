import { Client } from 'pg';

/** What a database holds, in a form that can be compared. */
export interface Contents {
  /** Table → how many rows, and a digest of them in no particular order. */
  readonly rows: Readonly<Record<string, string>>;
  /** Policies, roles with their memberships, and grants, a line each. */
  readonly protection: readonly string[];
}

/** Everything in a database, as a superuser sees it, whom no policy binds. */
export async function contentsOf(url: string): Promise<Contents> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const rows: Record<string, string> = {};
    for (const table of await column(client, tables)) {
      const [digest = ''] = await column(
        client,
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')
           FROM ${table} AS t`,
      );
      rows[table] = digest;
    }
    const protection: string[] = [];
    for (const query of [policies, roles, memberships, grants])
      protection.push(...(await column(client, query)));
    return { rows, protection };
  } finally {
    await client.end();
  }
}

async function column(client: Client, query: string): Promise<string[]> {
  const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' });
  return rows.map(([value = '']) => value);
}

const ours = `nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`;

const tables = `
  SELECT format('%I.%I', nspname, relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
   WHERE relkind = 'r' AND ${ours} ORDER BY 1`;

const policies = `SELECT pg_policies::text FROM pg_policies ORDER BY 1`;

const roles = `SELECT (rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolpassword)::text
                 FROM pg_authid ORDER BY 1`;

const memberships = `
  SELECT roleid::regrole || ' in ' || member::regrole || ' ' || admin_option || inherit_option
    FROM pg_auth_members ORDER BY 1`;

const grants = `
  SELECT format('%s.%s %s %s %s', nspname, relname, relacl, relrowsecurity, relforcerowsecurity)
    FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE ${ours} ORDER BY 1`;
