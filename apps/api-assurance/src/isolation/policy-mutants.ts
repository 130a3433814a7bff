/** A policy as the live catalogue shows it. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly reads: string | null;
  readonly writes: string | null;
}

/** One way in which a policy could be wrong, and the statement that makes it so. */
export interface Mutant {
  readonly name: string;
  readonly table: string;
  readonly statement: string;
}

const askers = [
  'visitor',
  'signed_in',
  'sign_in',
  'emergency',
  'on_order',
  'approval',
  'set_up',
  'worker',
];

const quotedAsker = new RegExp(`'(${askers.join('|')})'::text`, 'g');
const permission = /\(\s*SELECT platform\.may\('[\w.-]+'::text\) AS may\)/g;
/** Which everybody holds who signed in. */
const ownAccount = "platform.may('identity.own-account')";
const narrowedToView =
  /\((?:municipality|code) = ANY \(\(\s*SELECT platform\.municipalities_in_view\(\) AS municipalities_in_view\)(?:::text\[\])?\)\)/g;
/**
 * A column that must be what the transaction says of itself, or one of what it opens. Under
 * an alias the rows are those of another table, which its own policies hold.
 */
const bound =
  /\(\w+ = (?:\(\s*SELECT platform\.\w+\(\) AS \w+\)|ANY \(\(\s*SELECT \w+\.\w+\((?:'[^']*'::text)?\) AS \w+\)(?:::uuid\[\])?\))\)|\(\w+ IN \(\s*SELECT [\w.]+\s+FROM [\w.]+\)\)/g;
/** What the row itself must say. */
const said =
  /\(\(payload ->> '\w+'::text\) = \w+\)|\((?:state|channel|cancelled_by|subject_kind) (?:=|<>) '\w+'::text\)|\(relayed_at IS NULL\)|\bby_hand\b|\(NOT \(emergency_access IS DISTINCT FROM \(\s*SELECT platform\.\w+\(\) AS \w+\)\)\)/g;

/** How old a row must be to be deleted. */
const old =
  /\((?:\w+|COALESCE\([\w, ]+\)) < \(\(\s*SELECT platform\.moment\(\) AS moment\) - '[^']+'::interval\)\)/g;
/** Which sorts of rows. */
const sorts = /\(audience = '\w+'::text\)/g;
/** Of the service: only while it acts for no municipality. */
const forAll =
  /\(\(\s*SELECT platform\.municipalities_in_view\(\) AS municipalities_in_view\) IS NULL\)/g;

/** Persons whose record is for their team alone. */
const restricted = /\(NOT restricted\)/g;

/** Drops the policy, opens it whole and by halves, and twists each of its conditions. */
export function mutantsOf(policy: Policy): Mutant[] {
  const { table, name, reads, writes } = policy;
  const altered = (what: string, using: string | null, check: string | null): Mutant => ({
    name: `${table} ${name}: ${what}`,
    table,
    statement: `ALTER POLICY ${name} ON ${table}${using === null ? '' : ` USING (${using})`}${
      check === null ? '' : ` WITH CHECK (${check})`
    }`,
  });
  const opened = (condition: string | null): string | null => condition && 'true';
  const dropped = {
    name: `${table} ${name}: dropped`,
    table,
    statement: `DROP POLICY ${name} ON ${table}`,
  };
  return [
    // A policy that lets nobody through is as good as none.
    ...(isShut(policy) ? [] : [dropped]),
    ...(isOpen(policy) ? [] : [altered('open', opened(reads), opened(writes))]),
    // Where a row does not matter, either half alone holds everybody back.
    ...(reads && writes && looksAtRow(reads)
      ? [altered('open to see', 'true', writes), altered('open to leave', reads, 'true')]
      : []),
    ...twists(reads, writes).map(({ what, using, check }) => altered(what, using, check)),
  ];
}

function isOpen({ reads, writes }: Policy): boolean {
  return (reads ?? 'true') === 'true' && (writes ?? 'true') === 'true';
}

function isShut({ reads, writes }: Policy): boolean {
  return (reads ?? 'false') === 'false' && (writes ?? 'false') === 'false';
}

/** Whether a condition reads a column, once settings, values and words of SQL are taken away. */
function looksAtRow(condition: string): boolean {
  const rest = condition
    .replace(/\(\s*SELECT platform\.\w+\((?:'[^']*'::text)?\) AS \w+\)/g, '')
    .replace(/'[^']*'::text/g, '')
    .replace(/\b(AND|OR|NOT|IS|NULL|ANY|ARRAY|CASE|WHEN|THEN|ELSE|END|true|false|text)\b/g, '');
  return /[a-z]/i.test(rest);
}

interface Twist {
  readonly what: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** Both halves twisted alike: where one still held, the other would not be seen to be open. */
function twists(reads: string | null, writes: string | null): Twist[] {
  const stranger = askers.find((asker) => !`${reads} ${writes}`.includes(`'${asker}'`));
  const kinds: [pattern: RegExp, instead: string, what: string][] = [
    [narrowedToView, 'true', 'any municipality'],
    [bound, 'true', 'any row'],
    [said, 'true', 'whatever it says'],
    [old, 'true', 'however young'],
    [sorts, 'true', 'whatever the audience'],
    [forAll, 'true', 'for one municipality too'],
    [restricted, 'true', 'restricted ones too'],
    [quotedAsker, "'nobody'::text", 'an asker less'],
    ...(stranger
      ? ([[quotedAsker, `'${stranger}'::text`, `${stranger} instead`]] as [
          RegExp,
          string,
          string,
        ][])
      : []),
    [permission, 'false', 'a permission less'],
    [permission, ownAccount, 'whoever signed in'],
  ];
  return kinds.flatMap(([pattern, instead, what]) =>
    reads && writes && reads !== writes
      ? everywhere([reads, writes], pattern, instead, what)
      : each(reads ?? writes ?? '', pattern, instead, what).map(({ condition, ...twist }) => ({
          ...twist,
          using: reads && condition,
          check: writes && condition,
        })),
  );
}

/** One place after the other. */
function each(
  condition: string,
  pattern: RegExp,
  instead: string,
  what: string,
): { what: string; condition: string }[] {
  return [...condition.matchAll(pattern)].map((match, index) => ({
    what: `${what} (${index + 1}, ${match[0]})`,
    condition:
      condition.slice(0, match.index) + instead + condition.slice(match.index + match[0].length),
  }));
}

/** One wording after the other, wherever it stands in halves that differ. */
function everywhere(
  [reads, writes]: readonly [string, string],
  pattern: RegExp,
  instead: string,
  what: string,
): Twist[] {
  const wordings = new Set(`${reads} ${writes}`.match(pattern) ?? []);
  return [...wordings].map((wording) => ({
    what: `${what} (${wording})`,
    using: reads.replaceAll(wording, instead),
    check: writes.replaceAll(wording, instead),
  }));
}

/** The settings that policies read, each believed whoever says it. */
export const settingMutants: readonly Mutant[] = [
  {
    name: 'the worker acts in any scope',
    table: 'identity.session',
    statement: asker(`CASE WHEN said = 'worker' AND NOT pg_has_role('desk_worker', 'USAGE')
                           THEN NULL ELSE said END`),
  },
  {
    name: 'the api acts as the worker',
    table: 'platform.outbox',
    statement: asker(`CASE WHEN said <> 'worker' AND NOT pg_has_role('desk_app', 'USAGE')
                           THEN NULL ELSE said END`),
  },
  {
    name: 'an order acts as whoever gave it',
    table: 'platform.emergency_access',
    statement: believing('operator_id', 'uuid', 'app.operator'),
  },
  {
    name: 'an order may do what whoever gave it may',
    table: 'identity.recovery',
    statement: `CREATE OR REPLACE FUNCTION platform.may(permission text) RETURNS boolean
      LANGUAGE sql STABLE RETURN coalesce(permission = ANY (
        string_to_array(current_setting('app.permissions', true), ',')), false)`,
  },
];

function asker(rule: string): string {
  return `CREATE OR REPLACE FUNCTION platform.asker() RETURNS text LANGUAGE sql STABLE RETURN (
    SELECT ${rule} FROM (SELECT NULLIF(current_setting('app.asker', true), '') AS said) AS setting)`;
}

function believing(name: string, type: string, setting: string): string {
  return `CREATE OR REPLACE FUNCTION platform.${name}() RETURNS ${type} LANGUAGE sql STABLE
    RETURN NULLIF(current_setting('${setting}', true), '')::${type}`;
}
