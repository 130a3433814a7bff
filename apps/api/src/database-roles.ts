import type { DataSource } from 'typeorm';

/** The login roles of the four URLs; each works with the rights of one group. */
export interface RoleUrls {
  readonly app: string;
  readonly worker: string;
  readonly reporting: string;
}

const groups: Record<keyof RoleUrls, string> = {
  app: 'desk_app',
  worker: 'desk_worker',
  reporting: 'desk_reporting',
};

/**
 * Makes the groups that migrations grant to, and the login roles that the URLs
 * name, with the URLs' passwords. Roles belong to the whole server, so several
 * databases of one server share them: what exists is brought up to date.
 */
export async function makeRoles(owner: DataSource, urls: RoleUrls): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock(hashtext('one-stop-shop roles'))");
    for (const [use, group] of Object.entries(groups)) {
      const url = new URL(urls[use as keyof RoleUrls]);
      const login = decodeURIComponent(url.username);
      if (!(await exists(group))) await manager.query(`CREATE ROLE "${group}" NOLOGIN`);
      if (!(await exists(login))) await manager.query(`CREATE ROLE ${quoted(login)} LOGIN`);
      await manager.query(
        `ALTER ROLE ${quoted(login)} LOGIN PASSWORD ${literal(decodeURIComponent(url.password))}`,
      );
      // Also outside of transactions nobody who asks waits long for a lock, or holds a connection for it.
      if (use === 'app') await manager.query(`ALTER ROLE ${quoted(login)} SET lock_timeout = '2s'`);
      // A URL may name the group itself; a role can't be its own member.
      if (login !== group) await manager.query(`GRANT "${group}" TO ${quoted(login)}`);
    }

    async function exists(role: string): Promise<boolean> {
      const found: unknown[] = await manager.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
        role,
      ]);
      return found.length > 0;
    }
  });
}

// Role statements take no bound values; these are PostgreSQL's own quoting rules.
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
