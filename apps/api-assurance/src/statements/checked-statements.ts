import { Client, DatabaseError } from 'pg';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { Describer, type DescribedStatement } from './described-statement';
import { faultsOf } from './faults';
import type { WrittenStatement } from './written-statement';

/** Roles that programs connect as; the owner only where neither of the others may. */
const roles = ['app', 'worker', 'owner'] as const;
type Role = (typeof roles)[number];

export interface CheckedStatement extends WrittenStatement {
  readonly described: DescribedStatement;
  /** Who may run it by the grants on tables and columns; policies are tried elsewhere. */
  readonly mayRun: readonly Role[];
}

export interface Checked {
  readonly statements: readonly CheckedStatement[];
  /** `name of the statement: what is wrong with it` */
  readonly faults: readonly string[];
}

const notGranted = '42501';
const isPlannable = /^\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|WITH)\b/;

/** Prepares every statement on the migrated database as each role; nothing is run. */
export async function checkStatements(
  database: Pick<TestDatabase, 'urls'>,
  statements: readonly WrittenStatement[],
): Promise<Checked> {
  const clients = roles.map((role) => new Client({ connectionString: database.urls[role] }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const checked: CheckedStatement[] = [];
    const faults: string[] = [];
    for (const statement of statements) {
      const mayRun: Role[] = [];
      let described: DescribedStatement | undefined;
      let refusal = '';
      for (const [at, client] of clients.entries()) {
        const role = roles[at];
        if (!role || (role === 'owner' && mayRun.length > 0)) continue;
        try {
          described ??= await new Describer(client).describe(statement.sql);
          await mustBeGranted(client, statement.sql);
          mayRun.push(role);
        } catch (error) {
          if (!(error instanceof DatabaseError)) throw error;
          refusal = error.message;
          if (error.code !== notGranted) break;
        }
      }
      if (!described || mayRun.length === 0) {
        faults.push(`${statement.name}: does not prepare, ${refusal}`);
        continue;
      }
      checked.push({ ...statement, described, mayRun });
      const found = [...faultsOf(statement, described), ...outOfReach(statement, mayRun)];
      faults.push(...found.map((fault) => `${statement.name}: ${fault}`));
    }
    return { statements: checked, faults };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** Planning for any values asks for the rights of the statement, as running it does. */
async function mustBeGranted(client: Client, sql: string): Promise<void> {
  if (isPlannable.test(sql)) await client.query(`EXPLAIN (GENERIC_PLAN) ${sql}`);
}

/** What starts a database may be the owner's; a transaction of any scope says not whose it is. */
function outOfReach({ askers }: WrittenStatement, mayRun: readonly Role[]): string[] {
  const programs = new Set(askers.map((asker) => (asker === 'worker' ? 'worker' : 'app')));
  const [role, ...others] = programs;
  if (!role || others.length > 0 || askers.includes('set_up') || mayRun.includes(role)) return [];
  return [`is asked as ${askers.join(', ')}, and ${role} may not run it`];
}
