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

const askers = ['visitor', 'operator', 'mediator', 'office', 'worker', 'sign_in', 'emergency'];

const quotedAsker = /'(visitor|operator|mediator|office|worker|sign_in|emergency)'::text/g;
const quotedRole = /'(district_administrator)'::text/g;
const narrowedToView =
  /\(municipality = ANY \(\(\s*SELECT platform\.municipalities_in_view\(\) AS municipalities_in_view\)\)\)/g;

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
    ...twisted(reads ?? writes ?? '').map(({ what, condition }) =>
      altered(what, reads && condition, writes && condition),
    ),
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
    .replace(/\(\s*SELECT platform\.\w+\(\) AS \w+\)/g, '')
    .replace(/'[^']*'::text/g, '')
    .replace(/\b(AND|OR|NOT|IS|NULL|ANY|ARRAY|CASE|WHEN|THEN|ELSE|END|true|false|text)\b/g, '');
  return /[a-z]/i.test(rest);
}

function twisted(condition: string): { what: string; condition: string }[] {
  const stranger = askers.find((asker) => !condition.includes(`'${asker}'`));
  return [
    ...each(condition, narrowedToView, () => 'true', 'any municipality'),
    ...each(condition, quotedAsker, () => "'nobody'::text", 'an asker less'),
    ...(stranger
      ? each(condition, quotedAsker, () => `'${stranger}'::text`, `${stranger} instead`)
      : []),
    ...each(condition, quotedRole, () => "'district_coordinator'::text", 'another office'),
  ];
}

function each(
  condition: string,
  pattern: RegExp,
  instead: (found: string) => string,
  what: string,
): { what: string; condition: string }[] {
  return [...condition.matchAll(pattern)].map((match, index) => ({
    what: `${what} (${index + 1}, ${match[0]})`,
    condition:
      condition.slice(0, match.index) +
      instead(match[0]) +
      condition.slice(match.index + match[0].length),
  }));
}
