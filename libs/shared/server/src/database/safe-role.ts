import type { DataSource } from 'typeorm';

/** The database role could see past row-level security: the process must not start. */
export class UnsafeDatabaseRole extends Error {
  constructor(role: string, why: string) {
    super(`The database role "${role}" ${why}. Use the role that the migrate command made.`);
  }
}

interface RoleFacts {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  owns: string | null;
}

/** Throws {@link UnsafeDatabaseRole} when policies would not bind this connection. */
export async function mustBeBoundByPolicies(database: DataSource): Promise<void> {
  const [facts] = await database.query<RoleFacts[]>(
    `SELECT rolname AS role, rolsuper AS superuser, rolbypassrls AS bypasses,
            (SELECT min(relname) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
              WHERE relowner = pg_roles.oid AND relkind = 'r' AND nspname <> 'queue') AS owns
       FROM pg_roles WHERE rolname = current_user`,
  );
  if (!facts) return;
  if (facts.superuser) throw new UnsafeDatabaseRole(facts.role, 'is a superuser');
  if (facts.bypasses) throw new UnsafeDatabaseRole(facts.role, 'may bypass row-level security');
  if (facts.owns) throw new UnsafeDatabaseRole(facts.role, `owns the table ${facts.owns}`);
}
