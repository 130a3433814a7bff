import type { DescribedStatement } from './described-statement';
import type { WrittenStatement } from './written-statement';

/** Where a statement and what is read of it differ; sentences without the name of the statement. */
export function faultsOf(
  { method, columns }: Pick<WrittenStatement, 'method' | 'columns'>,
  described: DescribedStatement,
): string[] {
  // What gives nothing but `void` is called for what it does: a lock.
  const given = described.columns.filter(({ name }) => name !== 'void');
  if (!columns) {
    const names = given.map(({ column }) => `"${column}"`).join(', ');
    if (given.length === 0) return [];
    return [`gives ${names}, and ${method === 'execute' ? 'nobody reads it' : 'has no row type'}`];
  }
  const faults: string[] = [];
  for (const { name, type, shapes } of columns) {
    const found = given.find(({ column }) => column === name);
    if (!found) faults.push(`does not give "${name}", which is read of it`);
    else if (!shapes.includes(found.shape)) {
      faults.push(
        `gives "${name}" as ${found.name}, which the driver reads as ${found.shape}, not as ${type}`,
      );
    }
  }
  const more = given.filter(({ column }) => !columns.some(({ name }) => name === column));
  for (const { column } of more) faults.push(`gives "${column}", which nobody reads`);
  const twice = given.filter(({ column }, at) =>
    given.slice(0, at).some((earlier) => earlier.column === column),
  );
  for (const { column } of twice) faults.push(`gives "${column}" twice`);
  return faults;
}
