import { operatorRoles } from '@one-stop-shop/identity/contracts';
import { schemaOf } from '@one-stop-shop/shared/server';
import { contexts } from '../../../contexts';

/** What the database says of itself. */
export interface Catalogue {
  query<Row>(sql: string): Promise<Row[]>;
}

/** A condition of the live database: of a policy, or a function that policies call. */
export interface Condition {
  /** Table and policy, or the function. */
  readonly name: string;
  readonly schema: string;
  readonly said: string;
}

const schemas = ['platform', ...contexts.map(schemaOf)];
/** Kinds of role as earlier versions told them to the database. */
const kindsOfBefore = ['operator', 'office'];

/** Conditions of all policies, and of the functions that these call, and so on. */
export async function readConditions(database: Catalogue): Promise<Condition[]> {
  const policies = await database.query<Condition>(
    `SELECT schemaname || '.' || tablename || ' ' || policyname AS name, schemaname AS schema,
            coalesce(qual, '') || ' ' || coalesce(with_check, '') AS said
       FROM pg_policies WHERE schemaname IN (${schemas.map((name) => `'${name}'`).join()})`,
  );
  const functions = await database.query<Condition>(
    `SELECT n.nspname || '.' || p.proname AS name, n.nspname AS schema,
            coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS said
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname IN (${schemas.map((name) => `'${name}'`).join()}) AND p.prokind = 'f'`,
  );
  const called = new Set<Condition>();
  const follow = ({ said }: Condition): void => {
    for (const one of functions) {
      if (called.has(one) || !said.includes(`${one.name}(`)) continue;
      called.add(one);
      follow(one);
    }
  };
  policies.forEach(follow);
  return [...policies, ...called];
}

/** Conditions that name a role, which says not what somebody may do. */
export function namingRoles(conditions: readonly Condition[]): string[] {
  const roles = new RegExp(`'(${[...operatorRoles, ...kindsOfBefore].join('|')})'`);
  return conditions.filter(({ said }) => roles.test(said)).map(({ name }) => name);
}

/** Conditions that look into another context; permissions are words, and no looking into. */
export function namingOthers(conditions: readonly Condition[]): string[] {
  const named = new RegExp(`\\b(${schemas.join('|')})\\.`, 'g');
  return conditions
    .filter(({ schema, said }) =>
      [...said.replace(/'[^']*'/g, '').matchAll(named)].some(
        ([, other]) => other !== schema && other !== 'platform',
      ),
    )
    .map(({ name }) => name);
}
