import { contextOf } from './written-statement';
import type { CheckedStatement } from './checked-statements';

/** Texts of the files that hold the statements for a reader, by path from the top. */
export function printed(statements: readonly CheckedStatement[]): ReadonlyMap<string, string> {
  const files = Map.groupBy(statements, ({ file }) => file.replace(/\/src\/.*/, '/statements.sql'));
  return new Map([...files].map(([file, own]) => [file, textOf(own)]));
}

function textOf(statements: readonly CheckedStatement[]): string {
  const [first] = statements;
  const head =
    `-- The hand-written statements of ${first ? contextOf(first.file) : 'nobody'}, for whoever ` +
    'reviews them.\n-- Made from the code by `npm run statements`; change the code, not this file.\n';
  const calls = Map.groupBy(statements, ({ call }) => call).values();
  return [
    head,
    ...[...calls].flatMap(([whole, ...ways]) => (whole ? blocks(whole, ways) : [])),
  ].join('\n');
}

function blocks(whole: CheckedStatement, ways: readonly CheckedStatement[]): string[] {
  const facts = factsOf(whole);
  const lines = linesOf(whole.sql);
  return [
    `-- ${whole.name}\n${remarks(facts)}${lines.join('\n')};\n`,
    // Of the other ends of its conditions only what differs: a reader has the rest above.
    ...ways.map((way) => {
      const differing = factsOf(way).filter((fact) => !facts.includes(fact));
      return `-- ${way.name}\n${remarks([...differing, ...otherLines(linesOf(way.sql), lines)])}`;
    }),
  ];
}

function otherLines(own: readonly string[], lines: readonly string[]): string[] {
  const shown = own.length === lines.length ? own.filter((line, at) => line !== lines[at]) : own;
  return shown.map((line) => `| ${line.trim()}`);
}

function factsOf({ described, mayRun }: CheckedStatement): string[] {
  const parameters = described.parameters.map((type, at) => `$${at + 1} ${type.name}`).join(', ');
  const columns = described.columns.map(({ column, name }) => `${column} ${name}`).join(', ');
  return [
    ...(parameters ? [`takes ${parameters}`] : []),
    ...(columns ? [`gives ${columns}`] : []),
    `may be run by ${mayRun.join(', ')}`,
  ];
}

const remarks = (facts: readonly string[]): string =>
  facts.map((fact) => `--   ${fact}\n`).join('');

/** The first line stands where the code has its quote; the others keep their order to each other. */
function linesOf(sql: string): string[] {
  const [first = '', ...others] = sql.replace(/^\n+|\s+$/g, '').split('\n');
  const indents = others.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const least = Math.min(...indents, Infinity);
  return [first.trim(), ...others.map((line) => (line.trim() ? `  ${line.slice(least)}` : ''))];
}
