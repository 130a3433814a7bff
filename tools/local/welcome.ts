import { dirname } from 'node:path';
import type { Product } from './product.ts';

/** What the person reads when everything is up. */
export function welcome({ settings, database, mailbox, signIns }: Product): string {
  const { publicUrl, demonstration } = settings;
  const addresses: [string, string][] = [
    ['Book an appointment', `${publicUrl}/prenota`],
    ['The desk', `${publicUrl}/sportello`],
    ...(mailbox ? [['Mailbox', mailbox] satisfies [string, string]] : []),
    ...(demonstration ? [['API', `${publicUrl}/api/docs`] satisfies [string, string]] : []),
  ];
  const people = signIns.map(({ name, email, password }) => [name, email, password]);
  return [
    '',
    demonstration
      ? 'One Stop Shop is up, in demonstration mode: people, staff and sign-ins are invented.'
      : 'One Stop Shop is up.',
    '',
    ...table(addresses),
    '',
    ...(people.length > 0
      ? ['Sign in at the desk, as one of these (email, password):', '', ...table(people), '']
      : []),
    database
      ? `Data are kept in ${dirname(database)}; \`npm run reset\` empties it. Ctrl+C stops.`
      : `Data are kept in your own PostgreSQL. Ctrl+C stops.`,
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const padded = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ');
  return rows.map((row) => `  ${padded(row)}`.trimEnd());
}
