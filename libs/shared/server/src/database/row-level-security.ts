import type { AccessScope } from '../tenancy/access-scope';

/**
 * The conditions of our policies. Each reads the setting once per statement (a
 * scalar sub-select), and an empty setting counts as none: after a commit
 * PostgreSQL leaves '' behind, not NULL.
 */
export const ownMunicipality =
  'municipality = ANY ((SELECT platform.municipalities_in_view())::text[])';

/** Visitors see a row only through the hash of their link or code. */
export function ownMunicipalityOrKey(...keyColumns: readonly string[]): string {
  const opened = keyColumns
    .map((column) => `${column} = (SELECT platform.visitor_key())`)
    .join(' OR ');
  return `CASE (SELECT platform.asker()) WHEN 'visitor' THEN (${opened}) ELSE ${ownMunicipality} END`;
}

/** Rows about people: visitors never read them, not even their own. */
export const ownMunicipalityStaffOnly = `(SELECT platform.asker()) <> 'visitor' AND ${ownMunicipality}`;

/** As earlier migrations say it: by kinds of role, which policies are no longer told. */
export function peopleOfOwnMunicipality(theirs: string): string {
  return `CASE (SELECT platform.asker()) WHEN 'operator' THEN ${ownMunicipality}
            WHEN 'worker' THEN ${ownMunicipality}
            WHEN 'mediator' THEN (${theirs}) AND ${ownMunicipality} ELSE false END`;
}

/** Published or district-wide rows: any asker, but never a connection without a scope. */
export const anyoneWithAScope = '(SELECT platform.asker()) IS NOT NULL';

/**
 * Whether one of these asks. To policies whoever signed in is `signed_in`, in whatever role; the
 * kinds of `OperatorScope` stand in earlier migrations only.
 */
export function asks(...askers: readonly (AccessScope['asker'] | 'signed_in')[]): string {
  return `(SELECT platform.asker()) IN (${askers.map((asker) => `'${asker}'`).join(', ')})`;
}

/** Whether somebody asks who signed in and holds the permission: never a visitor or the service. */
export function may(permission: string): string {
  return `(SELECT platform.may('${permission}'))`;
}

/** Whether a grant shows the row with this id to who asks, now: see `platform.access_grant`. */
export function granted(idColumn: string, subjectKind: string): string {
  return `${idColumn} = ANY ((SELECT platform.subjects_in_view('${subjectKind}'))::uuid[])`;
}

/** The service at work for no municipality, which sees what a policy says of all of them. */
export const theServiceEverywhere = `${asks('worker')}
  AND (SELECT platform.municipalities_in_view()) IS NULL`;

/** Rows so many days old that they may go; `moments` is a column, or the last of several. */
export function olderThan(moments: string, days: number): string {
  return `${moments} < (SELECT platform.moment()) - interval '${days} days'`;
}

/** As earlier migrations say it: by the name of a role, which no live policy does. */
export const administrators = "(SELECT platform.role_in_view()) = 'district_administrator'";

/**
 * What a table lets through, command by command; what is left out nobody may do. Rows are
 * changed from what they are to what they become: one condition for both, or one for each.
 */
export interface RowPolicy {
  readonly reads: string;
  readonly inserts?: string;
  readonly updates?: string | { readonly from: string; readonly to: string };
  readonly deletes?: string;
}

/** As earlier migrations say it: whoever may write at all, may in every way. */
interface WrittenAlike {
  readonly reads: string;
  readonly writes: string;
}

/**
 * Statements that protect a table for good: row-level security enabled and also
 * forced on its owner, one policy for reading and one for each way of writing.
 */
export function protect(table: string, policy: RowPolicy | WrittenAlike): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...policiesOf(table, policy),
  ];
}

/** The same for a table that was protected before in another way. */
export function protectAnew(table: string, policy: RowPolicy | WrittenAlike): string[] {
  return [
    ...['reads', 'inserts', 'updates', 'deletes'].map((name) => `DROP POLICY ${name} ON ${table}`),
    ...policiesOf(table, policy),
  ];
}

const nobody = 'false';

function policiesOf(table: string, policy: RowPolicy | WrittenAlike): string[] {
  if ('writes' in policy) {
    const { reads, writes } = policy;
    return policiesOf(table, { reads, inserts: writes, updates: writes, deletes: writes });
  }
  const { reads, inserts = nobody, updates = nobody, deletes = nobody } = policy;
  const { from, to } = typeof updates === 'string' ? { from: updates, to: updates } : updates;
  return [
    `CREATE POLICY reads ON ${table} FOR SELECT USING (${reads})`,
    `CREATE POLICY inserts ON ${table} FOR INSERT WITH CHECK (${inserts})`,
    `CREATE POLICY updates ON ${table} FOR UPDATE USING (${from}) WITH CHECK (${to})`,
    `CREATE POLICY deletes ON ${table} FOR DELETE USING (${deletes})`,
  ];
}
